package io.faultbook.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import io.faultbook.editing.Activity;
import io.faultbook.editing.TextHistory;
import io.faultbook.language.WordDiff;
import io.faultbook.pages.Pagination;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who changed what, newest first. */
@Controller
class ActivityPageController {

	private static final int PAGE_SIZE = 50;

	private final TextHistory history;

	private final EditPages pages;

	ActivityPageController(TextHistory history, EditPages pages) {
		this.history = history;
		this.pages = pages;
	}

	@GetMapping("/console/activity")
	String activity(@RequestParam(defaultValue = "") String catalog, @RequestParam(defaultValue = "") String code,
			@RequestParam(name = "by", defaultValue = "") String by,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
			@RequestParam(defaultValue = "0") @Min(0) int page, Locale reader, Model model) {
		Activity.Filter filter = new Activity.Filter(catalog, code.strip(), by, from, to);
		TextHistory.ActivityPage found = this.history.activity(filter, page, PAGE_SIZE);
		List<Row> rows = found.content().stream().map((activity) -> row(activity, reader)).toList();
		model.addAttribute("filter", filter);
		model.addAttribute("editors", this.history.editors());
		model.addAttribute("rows", rows);
		model.addAttribute("total", found.total());
		model.addAttribute("pages", Pagination.of(page, PAGE_SIZE, found.total(), "?"));
		return "console-activity";
	}

	private Row row(Activity activity, Locale reader) {
		RevisionFormat format = this.pages.format(activity.key(), reader);
		return new Row(activity, this.pages.path(activity.key()),
				format.diff().apply(format.text(activity.before()), format.text(activity.after())));
	}

	/**
	 * A row of the page.
	 *
	 * @param path the path of what was edited, below the console
	 */
	record Row(Activity activity, String path, WordDiff diff) {
	}

}
