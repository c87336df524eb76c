package io.faultbook.console;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.editing.CodeTexts;
import io.faultbook.lookup.CodeFinder;
import io.faultbook.demand.PopularCodes;
import io.faultbook.pages.Pagination;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.faultbook.worklist.EditTable;
import io.faultbook.worklist.WorkCodes;
import io.faultbook.worklist.WorkFilter;
import io.faultbook.worklist.WorkFinder;
import io.faultbook.worklist.WorkSort;
import io.faultbook.worklist.WorkState;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the work list, and exports it. */
@Controller
class WorkController {

	private static final int PAGE_SIZE = 50;

	private final SnapshotHolder holder;

	private final WorkFinder finder;

	private final PopularCodes popular;

	private final EditTable table;

	WorkController(SnapshotHolder holder, WorkFinder finder, PopularCodes popular, EditTable table) {
		this.holder = holder;
		this.finder = finder;
		this.popular = popular;
		this.table = table;
	}

	@ModelAttribute("filter")
	WorkFilter filter(@RequestParam(defaultValue = "all") String state, @RequestParam(defaultValue = "") String text,
			@RequestParam(defaultValue = "") String catalog,
			@RequestParam(defaultValue = "") @Size(max = CodeFinder.MAX_SEARCH_LENGTH) String search,
			@RequestParam(defaultValue = "") String sort) {
		return WorkFilter.of(state, "text", text, catalog, search, sort, this.holder.current());
	}

	@GetMapping("/console")
	String work(@ModelAttribute(name = "filter", binding = false) WorkFilter filter,
			@RequestParam(defaultValue = "0") @Min(0) int page, Locale reader, Model model) {
		Snapshot snapshot = this.holder.current();
		WorkCodes list = this.finder.find(filter, snapshot);
		Map<WorkState, Long> counts = list.counts();
		List<CodeTexts> codes = list.page(page, PAGE_SIZE);
		model.addAttribute("list", list);
		model.addAttribute("counts", counts);
		model.addAttribute("states", WorkState.values());
		model.addAttribute("sorts", WorkSort.values());
		model.addAttribute("allLanguages", snapshot.languages().languages());
		model.addAttribute("reader", reader);
		model.addAttribute("codes", codes);
		model.addAttribute("lookups", this.popular.counts());
		model.addAttribute("pages", Pagination.of(page, PAGE_SIZE, counts.getOrDefault(filter.state(), 0L), "?"));
		return "console-work";
	}

	@GetMapping("/console/export")
	void export(@ModelAttribute(name = "filter", binding = false) WorkFilter filter, HttpServletResponse response)
			throws IOException {
		Snapshot snapshot = this.holder.current();
		WorkCodes list = this.finder.find(filter, snapshot);
		this.table.send(list.codes(), list, snapshot.version(), true, response);
	}

}
