package io.faultbook.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.LanguageTags;
import io.faultbook.editing.WorkQuery;
import io.faultbook.editing.WorkState;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import jakarta.validation.constraints.Min;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the work lists. */
@Controller
class WorkController {

	private static final int PAGE_SIZE = 50;

	private final SnapshotHolder holder;

	WorkController(SnapshotHolder holder) {
		this.holder = holder;
	}

	@GetMapping("/console")
	String work(@RequestParam(defaultValue = "all") String state, @RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "") String catalog, @RequestParam(defaultValue = "0") @Min(0) int page,
			Model model) {
		Snapshot snapshot = this.holder.current();
		List<Locale> allLanguages = snapshot.languages().languages();
		List<Locale> languages = text.isBlank() ? allLanguages : List.of(LanguageTags.parse(text, "text"));
		WorkState workState = WorkState.of(state);
		List<CodeTexts> codes = snapshot.codeTexts(catalog);
		WorkQuery query = new WorkQuery(codes, languages);
		Map<String, Map<WorkState, Long>> totals = new LinkedHashMap<>();
		for (Locale language : allLanguages) {
			totals.put(language.toLanguageTag(), new WorkQuery(codes, List.of(language)).counts());
		}
		model.addAttribute("state", workState);
		model.addAttribute("states", WorkState.values());
		model.addAttribute("text", text);
		model.addAttribute("catalog", catalog);
		model.addAttribute("totals", totals);
		model.addAttribute("languages", languages);
		model.addAttribute("codes", query.page(workState, page, PAGE_SIZE));
		model.addAttribute("page", page);
		model.addAttribute("more", (page + 1L) * PAGE_SIZE < query.counts().getOrDefault(workState, 0L));
		return "console-work";
	}

}
