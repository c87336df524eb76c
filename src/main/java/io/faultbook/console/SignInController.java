package io.faultbook.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.util.UriUtils;

/** The pages for people who aren't signed in as an editor. */
@Controller
class SignInController {

	private static final Set<String> TYPED_FIELDS = Set.of("code", "message", "description", "remediation", "related",
			"note");

	private static final Set<String> UNTYPED_FIELDS = Set.of("_csrf", "action", "lang", "username", "password");

	/** Failures at an issuer; any other failure is a wrong password. */
	private static final Set<String> ISSUER_PROBLEMS = Set.of("cancelled", "rejected", "unavailable");

	/** As much as Tomcat accepts of other forms of people who aren't signed in. */
	private static final int MAX_FILE_BYTES = 2 * 1024 * 1024;

	private final OAuth2ClientProperties clients;

	SignInController(OAuth2ClientProperties clients) {
		this.clients = clients;
	}

	@GetMapping("/console/sign-in")
	String signIn(@RequestParam(required = false) @Nullable String error,
			@RequestParam(required = false) @Nullable Long wait, @RequestParam(defaultValue = "") String to,
			Model model, HttpServletResponse response) {
		if (error != null) {
			model.addAttribute("problem", ISSUER_PROBLEMS.contains(error) ? error : "failed");
		}
		if (wait != null) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, wait.toString());
		}
		model.addAttribute("wait", wait);
		model.addAttribute("to", to);
		model.addAttribute("query", "?to=" + UriUtils.encode(to, StandardCharsets.UTF_8));
		model.addAttribute("issuers", issuers());
		return "console-sign-in";
	}

	/** Names by id, taken from the configuration because an issuer may be down. */
	private Map<String, String> issuers() {
		Map<String, String> names = new LinkedHashMap<>();
		this.clients.getRegistration()
			.forEach((id, client) -> names.put(id, Optional.ofNullable(client.getClientName()).orElse(id)));
		return names;
	}

	/**
	 * Show a form that was sent after the session ended, so that the editor can sign in
	 * and continue. A form from another site is harmless, because nothing is saved.
	 * @param resume the path of the form if editing can be resumed
	 * @param failed whether signing in on this page failed
	 * @param wait seconds until the next attempt, if too many failed
	 */
	@RequestMapping("/console/expired")
	String expired(@RequestParam Map<String, String> fields,
			@RequestAttribute(required = false) @Nullable String resume,
			@RequestAttribute(required = false) @Nullable Boolean failed,
			@RequestAttribute(required = false) @Nullable Long wait, Model model, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		response.setStatus(((wait != null) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.FORBIDDEN).value());
		Map<String, String> typed = new LinkedHashMap<>(fields);
		typed.keySet().removeAll(UNTYPED_FIELDS);
		boolean file = String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
		if (file && resume != null) {
			FileForm.readUnchecked(request, MAX_FILE_BYTES)
				.packed()
				.ifPresent((packed) -> typed.put(PackedFile.FIELD, packed));
		}
		model.addAttribute("file", file);
		model.addAttribute("fields", new LinkedHashMap<>(typed));
		model.addAttribute("resume", (file && !typed.containsKey(PackedFile.FIELD)) ? null : resume);
		typed.keySet().retainAll(TYPED_FIELDS);
		typed.values().removeIf(String::isBlank);
		model.addAttribute("typed", typed);
		model.addAttribute("failed", failed);
		model.addAttribute("outdated", failed == null && fields.containsKey("password"));
		model.addAttribute("wait", wait);
		model.addAttribute("issuers", issuers());
		return "console-expired";
	}

	/** Users without the role see an explanation, and can sign in as somebody else. */
	@RequestMapping("/console/no-editor")
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String noEditor() {
		return "console-no-editor";
	}

}
