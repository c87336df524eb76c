package io.faultbook.console;

import java.util.List;

import io.faultbook.demand.Demand;
import io.faultbook.demand.DemandList;
import io.faultbook.demand.FeedbackStore;
import io.faultbook.pages.Pagination;
import io.faultbook.snapshot.SnapshotHolder;
import jakarta.validation.constraints.Min;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the codes that readers need work on, with their comments. */
@Controller
@RequestMapping("/console/demand")
class DemandPageController {

	private static final int PAGE_SIZE = 50;

	private final DemandList demand;

	private final FeedbackStore feedback;

	private final SnapshotHolder holder;

	DemandPageController(DemandList demand, FeedbackStore feedback, SnapshotHolder holder) {
		this.demand = demand;
		this.feedback = feedback;
		this.holder = holder;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "0") @Min(0) int page, Model model) {
		List<Demand> found = this.demand.find(this.holder.current());
		model.addAttribute("demand", found.stream().skip((long) page * PAGE_SIZE).limit(PAGE_SIZE).toList());
		model.addAttribute("pages", Pagination.of(page, PAGE_SIZE, found.size(), "?"));
		return "console-demand";
	}

	@PostMapping("/dismiss")
	String dismiss(@RequestParam String id) {
		this.feedback.dismiss(id);
		return "redirect:/console/demand";
	}

}
