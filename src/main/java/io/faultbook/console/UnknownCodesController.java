package io.faultbook.console;

import java.util.Map;

import io.faultbook.unknown.UnknownCodes;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Min;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what readers asked for in vain, to be added or dismissed. */
@Hidden
@RestController
@RequestMapping("/console/unknown")
class UnknownCodesController {

	private static final int SIZE = 50;

	private final UnknownCodes codes;

	private final ConsolePages pages;

	UnknownCodesController(UnknownCodes codes, ConsolePages pages) {
		this.codes = codes;
		this.pages = pages;
	}

	@GetMapping
	ResponseEntity<byte[]> list(@RequestParam(defaultValue = "0") @Min(0) int page, HttpServletRequest request) {
		UnknownCodes.Part part = this.codes.find(page, SIZE);
		return this.pages.show("unknown", request, Map.of("codes", part.codes(), "total", part.total(), "page", page,
				"more", (page + 1L) * SIZE < part.total()));
	}

	@PostMapping("/dismiss")
	ResponseEntity<byte[]> dismiss(@RequestParam String code, HttpServletRequest request) {
		this.codes.dismiss(code);
		return SeeOther.of(request, "/console/unknown");
	}

}
