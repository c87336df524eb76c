package io.faultbook.console;

import java.util.List;
import java.util.Optional;
import java.util.Locale;

import io.faultbook.console.Submission.Result;
import io.faultbook.editing.CodeDetails;
import io.faultbook.editing.CodeEditor;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.EditingProperties;
import io.faultbook.editing.Handling;
import io.faultbook.editing.TextHistory;
import io.faultbook.editing.TextHistory.TextBasis;
import io.faultbook.editing.TextKey;
import io.faultbook.editing.TextState;
import io.faultbook.language.WordDiff;
import io.faultbook.snapshot.SnapshotHolder;
import io.faultbook.worklist.WorkFinder;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages for texts, for what programs need to know, and for codes share. */
@Component
class EditPages {

	private final TextHistory history;

	private final SnapshotHolder holder;

	private final HandlingLines lines;

	private final WorkFinder finder;

	EditPages(TextHistory history, SnapshotHolder holder, HandlingLines lines, WorkFinder finder) {
		this.history = history;
		this.holder = holder;
		this.lines = lines;
		this.finder = finder;
	}

	/**
	 * Identify what is edited, and add what the templates need to link to its pages.
	 * @param list the query of the work list that the editor came from, or null
	 */
	TextKey key(@Nullable String catalog, String code, Locale language, @Nullable String list, Model model) {
		TextKey key = new TextKey(this.holder.current().catalogs().id(catalog, code), language);
		model.addAttribute("path", path(key));
		model.addAttribute("part", isDetails(key) ? "details" : isHandling(key) ? "handling" : "texts");
		model.addAttribute("fields",
				isDetails(key) ? "console-details" : isHandling(key) ? "console-handling-parts" : "console-parts");
		model.addAttribute("noteLimit", EditingProperties.MAX_NOTE_LENGTH);
		model.addAttribute("list", ListNavigation.of(list, key, this.finder, this.holder.current()).orElse(null));
		return key;
	}

	/** Add the code and its texts in other languages. */
	CodeTexts addCode(TextKey key, Model model) {
		CodeTexts code = this.history.code(key.id());
		TextState text = code.text(key.language());
		TextBasis basis = text.outdated() ? this.history.basis(key) : new TextBasis(null, null);
		Optional<ReferenceText> reference = ReferenceText.of(code, text, basis);
		model.addAttribute("message", code.message());
		model.addAttribute("added", CodeEditor.isAdded(code));
		model.addAttribute("removable", CodeEditor.isRemovable(code));
		model.addAttribute("state", text);
		model.addAttribute("reference", reference.orElse(null));
		model.addAttribute("overridden",
				isHandling(key) ? null
						: ReferenceText.overridden(text, basis)
							.filter((each) -> !reference.equals(Optional.of(each)))
							.orElse(null));
		List<TextState> others = code.texts()
			.stream()
			.filter((other) -> !other.language().equals(key.language()) && other.effective() != null
					&& !other.language().equals(reference.map(ReferenceText::language).orElse(null)))
			.toList();
		model.addAttribute("others", others);
		return code;
	}

	/**
	 * Redirect to the text, or to the next code. The list is as it was before the code
	 * was saved, and perhaps left the list.
	 */
	String afterSaving(TextKey key, Result result, String action, Model model) {
		ListNavigation list = (ListNavigation) model.getAttribute("list");
		String saved = result.parameter();
		if (list == null) {
			return redirect(key, saved.isEmpty() ? "?saved" : "?saved=" + saved);
		}
		if (!action.equals("next")) {
			return redirect(key, "?saved=" + saved + '&' + list.parameter());
		}
		String next = list.next();
		if (next == null) {
			return "redirect:/console?" + list.query() + ((result == Result.UNCHANGED) ? "" : "&done=" + saved);
		}
		return "redirect:/console/" + next + '?' + ((result == Result.UNCHANGED) ? "" : "saved=next&")
				+ list.parameter();
	}

	/** How to show a revision. */
	RevisionFormat format(TextKey key, Locale reader) {
		if (isDetails(key)) {
			return new RevisionFormat((json, ignored) -> this.lines.of(CodeDetails.of(json), reader),
					WordDiff::ofLines);
		}
		return isHandling(key)
				? new RevisionFormat((json, ignored) -> this.lines.ofJson(json, reader), WordDiff::ofLines)
				: new RevisionFormat(RevisionDiff::join, WordDiff::of);
	}

	String redirect(TextKey key, String suffix) {
		return "redirect:/console/" + path(key) + suffix;
	}

	/** The path below the console. */
	String path(TextKey key) {
		return ListNavigation.path(key, this.holder.current());
	}

	private static boolean isDetails(TextKey key) {
		return key.language().equals(CodeDetails.LANGUAGE);
	}

	private static boolean isHandling(TextKey key) {
		return key.language().equals(Handling.LANGUAGE);
	}

}
