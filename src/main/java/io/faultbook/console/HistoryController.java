package io.faultbook.console;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.faultbook.console.Submission.Result;
import io.faultbook.editing.CodeDetails;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.Handling;
import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.LanguageTags;
import io.faultbook.editing.TextEditor;
import io.faultbook.editing.TextHistory;
import io.faultbook.editing.TextKey;
import io.faultbook.editing.TextState;
import io.faultbook.pages.Pagination;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the history of a text, and reverts, withdraws, or confirms the text. What
 * programs need to know, and the code itself, have the same history.
 */
@Controller
@RequestMapping({ "/console/codes/{code}/texts/{language}", "/console/catalogs/{catalog}/codes/{code}/texts/{language}",
		"/console/codes/{code}/{part:handling|details}",
		"/console/catalogs/{catalog}/codes/{code}/{part:handling|details}" })
class HistoryController {

	private static final int PAGE_SIZE = 20;

	private final TextEditor textEditor;

	private final TextHistory history;

	private final EditPages pages;

	private final MessageSource messages;

	HistoryController(TextEditor textEditor, TextHistory history, EditPages pages, MessageSource messages) {
		this.textEditor = textEditor;
		this.history = history;
		this.pages = pages;
		this.messages = messages;
	}

	@ModelAttribute("key")
	TextKey key(@PathVariable(required = false) @Nullable String catalog, @PathVariable String code,
			@PathVariable(required = false) @Nullable String language,
			@PathVariable(required = false) @Nullable String part,
			@RequestParam(required = false) @Nullable String list, Model model) {
		Locale key = (language != null) ? LanguageTags.parse(language, "language")
				: "details".equals(part) ? CodeDetails.LANGUAGE : Handling.LANGUAGE;
		return this.pages.key(catalog, code, key, list, model);
	}

	@GetMapping("/history")
	String history(@ModelAttribute(name = "key", binding = false) TextKey key,
			@RequestParam(required = false) @Min(0) @Nullable Integer from,
			@RequestParam(required = false) @Min(0) @Nullable Integer to,
			@RequestParam(defaultValue = "0") @Min(0) int page, Locale reader, Model model) {
		int newest = this.pages.addCode(key, model).text(key.language()).revision();
		int second = Math.min((to != null) ? to : newest, newest);
		int first = Math.min((from != null) ? from : Math.max(second - 1, 0), newest);
		model.addAttribute("from", first);
		model.addAttribute("to", second);
		if (from != null || to != null) {
			model.addAttribute("comparison", compare(key, first, second, this.pages.format(key, reader)));
		}
		TextHistory.HistoryPage historyPage = this.history.page(key, page, PAGE_SIZE);
		model.addAttribute("changes", diffs(key, historyPage.rows(), this.pages.format(key, reader)));
		model.addAttribute("pages", Pagination.of(page, PAGE_SIZE, historyPage.total(), "?"));
		return "console-history";
	}

	private RevisionDiff compare(TextKey key, int from, int to, RevisionFormat format) {
		HistoryRow source = this.history.revision(key, 0).orElseThrow();
		return RevisionDiff.between(this.history.revision(key, from).orElse(source),
				this.history.revision(key, to).orElse(source), source, format);
	}

	/** Compare each revision with the one before, and the first with the source text. */
	private List<RevisionDiff> diffs(TextKey key, List<HistoryRow> revisions, RevisionFormat format) {
		if (revisions.isEmpty()) {
			return List.of();
		}
		HistoryRow source = this.history.revision(key, 0).orElseThrow();
		List<HistoryRow> rows = new ArrayList<>(revisions);
		int oldest = revisions.get(revisions.size() - 1).revision();
		rows.add(this.history.revision(key, oldest - 1).orElse(source));
		return IntStream.range(0, revisions.size())
			.mapToObj((i) -> RevisionDiff.between(rows.get(i + 1), rows.get(i), source, format))
			.toList();
	}

	@PostMapping("/revert")
	String revert(@ModelAttribute(name = "key", binding = false) TextKey key, @RequestParam @Min(0) int revision,
			@RequestParam @Min(1) int to, @RequestParam(required = false) @Nullable String note, Principal editor,
			Model model, Locale reader, RedirectAttributes redirect) {
		try {
			return respond(key, revision, "save", model,
					() -> this.textEditor.revert(key, Set.of(revision), to, note, editor.getName()));
		}
		catch (EditRejectedException ex) {
			if (ex.violations().isEmpty()) {
				throw ex;
			}
			redirect.addFlashAttribute("rejected",
					ex.violations().values().stream().map((each) -> this.messages.getMessage(each, reader)).toList());
			return this.pages.redirect(key, "/history");
		}
	}

	@PostMapping("/withdraw")
	String withdraw(@ModelAttribute(name = "key", binding = false) TextKey key, @RequestParam @Min(0) int revision,
			Principal editor, Model model) {
		return respond(key, revision, "save", model,
				() -> this.textEditor.withdraw(key, Set.of(revision), editor.getName()));
	}

	@PostMapping("/confirm")
	String confirm(@ModelAttribute(name = "key", binding = false) TextKey key, @RequestParam @Min(0) int revision,
			@RequestParam(required = false) @Nullable String note, @RequestParam(defaultValue = "save") String action,
			Principal editor, Model model) {
		return respond(key, revision, action, model,
				() -> this.textEditor.confirm(key, Set.of(revision), note, editor.getName()));
	}

	/** Redirect, or go to the history if the text changed in the meantime. */
	private String respond(TextKey key, int revision, String action, Model model, Supplier<CodeTexts> change) {
		try {
			CodeTexts code = change.get();
			TextState text = code.text(key.language());
			Result result = (text.revision() == revision) ? Result.UNCHANGED
					: isLastText(text, code) ? Result.WITHDRAWN : Result.SAVED;
			return this.pages.afterSaving(key, result, action, model);
		}
		catch (EditRejectedException ex) {
			return switch (ex.reason()) {
				case STALE_REVISION, NOTHING_TO_CONFIRM, NOTHING_TO_WITHDRAW ->
					this.pages.redirect(key, "/history?stale");
				case UNKNOWN_REVISION -> this.pages.redirect(key, "/history?stale=unknown");
				default -> throw ex;
			};
		}
	}

	/** Whether readers no longer find the code because this text was withdrawn. */
	private static boolean isLastText(TextState withdrawn, CodeTexts code) {
		return code.texts().contains(withdrawn) && code.texts().stream().allMatch((text) -> text.effective() == null);
	}

}
