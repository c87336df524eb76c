package io.faultbook.console;

import io.faultbook.pages.Pagination;
import io.faultbook.unknowncode.UnknownCodeStore;
import jakarta.validation.constraints.Min;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists unknown codes, which editors can add or dismiss. */
@Controller
@RequestMapping("/console/unknown")
class UnknownCodeListController {

	private static final int PAGE_SIZE = 50;

	private final UnknownCodeStore codes;

	UnknownCodeListController(UnknownCodeStore codes) {
		this.codes = codes;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "0") @Min(0) int page, Model model) {
		UnknownCodeStore.Page found = this.codes.find(page, PAGE_SIZE);
		model.addAttribute("codes", found.codes());
		model.addAttribute("total", found.total());
		model.addAttribute("pages", Pagination.of(page, PAGE_SIZE, found.total(), "?"));
		return "console-unknown";
	}

	@PostMapping("/dismiss")
	String dismiss(@RequestParam String code) {
		this.codes.dismiss(code);
		return "redirect:/console/unknown";
	}

}
