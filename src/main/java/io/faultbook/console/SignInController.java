package io.faultbook.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages of who is not, or no longer, signed in. */
@Hidden
@RestController
class SignInController {

	/** The fields of the forms that an editor fills with words of his own. */
	private static final List<String> TYPED = List.of("code", "message", "description", "remediation", "note");

	/** What may go wrong at an issuer, and on the way back. */
	private static final Set<String> ISSUERS_PROBLEMS = Set.of("cancelled", "rejected", "unavailable");

	private final ConsolePages pages;

	private final SignInChoices choices;

	SignInController(ConsolePages pages, SignInChoices choices) {
		this.pages = pages;
		this.choices = choices;
	}

	@GetMapping("/console/sign-in")
	ResponseEntity<byte[]> signIn(@RequestParam(required = false) @Nullable String error,
			@RequestParam(required = false) @Nullable Long wait, @RequestParam(required = false) @Nullable String out,
			@RequestParam(defaultValue = "") String to, HttpServletRequest request, HttpServletResponse response) {
		Map<String, Object> model = new LinkedHashMap<>();
		if (error != null) {
			model.put("problem", ISSUERS_PROBLEMS.contains(error) ? error : "failed");
		}
		model.put("choices", this.choices.to(to));
		model.put("out", out != null);
		model.put("to", to);
		if (wait != null) {
			model.put("wait", wait);
			response.setHeader(HttpHeaders.RETRY_AFTER, wait.toString());
		}
		return this.pages.show((wait != null) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.OK, "sign-in", request,
				model);
	}

	/**
	 * What was sent when the session was over is not done, but shown, to be copied.
	 * Whoever sends a form here from another site shows its own text to itself.
	 */
	@RequestMapping("/console/expired")
	ResponseEntity<byte[]> expired(HttpServletRequest request) {
		Map<String, String> typed = new LinkedHashMap<>();
		for (String field : TYPED) {
			String value = request.getParameter(field);
			if (value != null && !value.isBlank()) {
				typed.put(field, value);
			}
		}
		return this.pages.show(HttpStatus.FORBIDDEN, "expired", request, Map.of("typed", typed));
	}

	/** The page of who is signed in, but is no editor: with a way to be somebody else. */
	@RequestMapping("/console/no-editor")
	ResponseEntity<byte[]> noEditor(HttpServletRequest request) {
		return this.pages.show(HttpStatus.FORBIDDEN, "no-editor", request, Map.of());
	}

}
