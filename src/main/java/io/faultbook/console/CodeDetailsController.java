package io.faultbook.console;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeDetails;
import io.faultbook.editing.CodeDetailsInput;
import io.faultbook.editing.CodeEditor;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.EditingProperties;
import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.Origin;
import io.faultbook.editing.TextHistory;
import io.faultbook.editing.TextKey;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Changes a code itself, and shows how it changed. If somebody else was faster, the form
 * keeps what the editor entered, and the history below it shows what they changed.
 */
@Controller
@RequestMapping({ "/console/codes/{code}/details", "/console/catalogs/{catalog}/codes/{code}/details" })
class CodeDetailsController {

	private static final String VIEW = "console-details";

	private static final int MAX_REVISIONS = 50;

	private final CodeEditor codeEditor;

	private final TextHistory history;

	private final SnapshotHolder holder;

	CodeDetailsController(CodeEditor codeEditor, TextHistory history, SnapshotHolder holder) {
		this.codeEditor = codeEditor;
		this.history = history;
		this.holder = holder;
	}

	@ModelAttribute("id")
	CodeId id(@PathVariable(required = false) @Nullable String catalog, @PathVariable String code, Model model) {
		Snapshot snapshot = this.holder.current();
		CodeId id = snapshot.catalogs().id(catalog, code);
		model.addAttribute("path", snapshot.catalogs().path(id));
		model.addAttribute("categories", snapshot.categories().in(id.catalog()));
		model.addAttribute("noteLimit", EditingProperties.MAX_NOTE_LENGTH);
		return id;
	}

	/** Links to the history lead to the page, too. */
	@GetMapping({ "", "/history" })
	String details(@ModelAttribute(name = "id", binding = false) CodeId id, Model model) {
		CodeTexts code = addCode(id, model);
		model.addAttribute("form", new Form(code.message(), code.effectiveCategory(),
				String.join(", ", this.codeEditor.related(code)), code.effectiveRetired(), ""));
		return VIEW;
	}

	private CodeTexts addCode(CodeId id, Model model) {
		CodeTexts code = this.history.code(id);
		model.addAttribute("added", code.origin() == Origin.EDITED);
		model.addAttribute("message", code.message());
		model.addAttribute("revision", code.details().revision());
		model.addAttribute("changes",
				this.history.page(new TextKey(id, CodeDetails.LANGUAGE), 0, MAX_REVISIONS)
					.rows()
					.stream()
					.map(Change::of)
					.toList());
		return code;
	}

	@PostMapping
	String save(@ModelAttribute(name = "id", binding = false) CodeId id, @RequestParam @Min(0) int revision,
			@Valid @ModelAttribute("form") Form form, BindingResult errors, Principal editor, Model model,
			HttpServletResponse response) {
		try {
			if (!errors.hasErrors()) {
				this.codeEditor.edit(id, Set.of(revision), form.input(), editor.getName());
				return redirect(id, "?saved");
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		catch (EditRejectedException ex) {
			if (ex.current() == null) {
				FormErrors.add(ex, errors);
			}
			model.addAttribute("stale", ex.current() != null);
			response.setStatus(
					(ex.current() != null) ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		catch (DataAccessException | TransactionException ex) {
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
			return "console-unavailable";
		}
		addCode(id, model);
		return VIEW;
	}

	@PostMapping("/remove")
	String remove(@ModelAttribute(name = "id", binding = false) CodeId id, @RequestParam @Min(0) int revision,
			Principal editor) {
		try {
			boolean retired = this.codeEditor.remove(id, Set.of(revision), editor.getName()).isPresent();
			return retired ? redirect(id, "?saved") : "redirect:/console";
		}
		catch (EditRejectedException ex) {
			if (ex.current() == null) {
				throw ex;
			}
			return redirect(id, "?stale");
		}
	}

	private String redirect(CodeId id, String suffix) {
		return "redirect:/console/" + this.holder.current().catalogs().path(id) + "/details" + suffix;
	}

	/**
	 * The form.
	 *
	 * @param related codes, separated by commas or spaces
	 */
	record Form(@NotNull(message = "{field.missing}") String message,
			@NotNull(message = "{field.missing}") String category, @NotNull(message = "{field.missing}") String related,
			boolean retired, @NotNull(message = "{field.missing}") String note) {

		CodeDetailsInput input() {
			List<String> codes = Arrays.stream(this.related.split("[,，、\\s]+", -1))
				.filter((code) -> !code.isEmpty())
				.toList();
			return new CodeDetailsInput(this.message, this.category, codes, this.retired, this.note);
		}

	}

	/** A revision; what is null was as in the table after it. */
	record Change(HistoryRow row, CodeDetails details) {

		static Change of(HistoryRow row) {
			return new Change(row, CodeDetails.of(row.description()));
		}

	}

}
