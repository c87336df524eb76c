package io.faultbook.console;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextEditor;
import io.faultbook.editing.TextHistory;
import io.faultbook.editing.TextState;
import io.faultbook.editing.WrittenText;
import io.faultbook.worklist.EditImporter;
import io.faultbook.worklist.EditReport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saves a table of edits, and settles its conflicts. */
@Controller
@RequestMapping("/console/edits")
class EditTableController {

	private static final String VIEW = "console-edits";

	/** Tomcat accepts a thousand fields. */
	private static final int MAX_CONFLICTS = 50;

	private final EditImporter importer;

	private final TextEditor textEditor;

	private final TextHistory history;

	private final ImportErrors errors;

	private final MessageSource messages;

	EditTableController(EditImporter importer, TextEditor textEditor, TextHistory history, ImportErrors errors,
			MessageSource messages) {
		this.importer = importer;
		this.textEditor = textEditor;
		this.history = history;
		this.errors = errors;
		this.messages = messages;
	}

	@GetMapping
	String form(Model model) {
		return show(Map.of(), List.of(), model);
	}

	private static String show(Map<String, String> violations, List<ConflictForm> conflicts, Model model) {
		model.addAttribute("errors", violations);
		model.addAttribute("conflicts", conflicts);
		model.addAttribute("maxBytes", EditImporter.MAX_FILE_BYTES);
		return VIEW;
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String upload(HttpServletRequest request, HttpServletResponse response, Locale language, Principal editor,
			Model model) throws IOException {
		FileForm form = FileForm.read(request, EditImporter.MAX_FILE_BYTES);
		Map<String, String> violations = new LinkedHashMap<>();
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		try {
			if (form.hasFile()) {
				EditReport report = this.importer.importFile(form.content(), editor.getName(), language);
				model.addAttribute("report", report);
				model.addAttribute("reasons",
						report.faults().stream().map((row) -> reasons(row.rejection(), language)).toList());
				return show(Map.of(),
						report.conflicts()
							.stream()
							.limit(MAX_CONFLICTS)
							.map((row) -> ConflictForm.of(row.line(), Objects.requireNonNull(row.conflict())))
							.toList(),
						model);
			}
			violations.put("file", this.errors.message("console.import.no-file", language));
		}
		catch (ErrorResponseException ex) {
			violations.putAll(this.errors.of(ex, language));
			status = HttpStatus.valueOf(ex.getStatusCode().value());
		}
		catch (DataAccessException | TransactionException ex) {
			violations.put("file", this.errors.message("console.edits.unavailable", language));
			status = HttpStatus.SERVICE_UNAVAILABLE;
		}
		response.setStatus(status.value());
		return show(violations, List.of(), model);
	}

	/** What is wrong with a text, as sentences that name the field. */
	private List<String> reasons(EditRejectedException rejection, Locale language) {
		if (rejection.details().get("errors") instanceof Map<?, ?> violations) {
			return violations.entrySet()
				.stream()
				.map((violation) -> violation.getKey().toString().substring(1) + ": "
						+ this.messages.getMessage((MessageSourceResolvable) violation.getValue(), language))
				.toList();
		}
		Object parameter = rejection.details().get("parameter");
		return List.of((parameter != null) ? this.errors.message("parameter." + parameter, language)
				: this.errors.message("problem." + rejection.reason().id() + ".title", language));
	}

	/**
	 * Without a choice to save, the form is only shown again, after the editor signed in.
	 */
	@PostMapping("/settle")
	String settle(@RequestParam(defaultValue = "save") String action, HttpServletRequest request,
			HttpServletResponse response, Locale language, Principal editor, Model model) {
		List<ConflictForm> open = new ArrayList<>();
		int saved = 0;
		int kept = 0;
		for (int i = 0; i < MAX_CONFLICTS && request.getParameter(i + ".code") != null; i++) {
			String prefix = i + ".";
			ConflictForm form = ConflictForm
				.of((name) -> Objects.requireNonNullElse(request.getParameter(prefix + name), ""));
			if (action.equals("save") && form.keepsTheirs()) {
				kept++;
			}
			else if (!action.equals("save")) {
				open.add(refresh(form, List.of()));
			}
			else if (save(form, editor.getName(), language, open)) {
				saved++;
			}
		}
		if (!open.isEmpty() && action.equals("save")) {
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		model.addAttribute("settled", List.of(saved, kept));
		return show(Map.of(), open, model);
	}

	/** A text that can't be saved stays open, as the editor entered it. */
	private boolean save(ConflictForm form, String name, Locale language, List<ConflictForm> open) {
		try {
			this.textEditor.edit(form.key(), Set.of(form.revision()), form.input(), name);
			return true;
		}
		catch (EditRejectedException ex) {
			open.add(refresh(form, reasons(ex, language)));
		}
		catch (DataAccessException | TransactionException ex) {
			open.add(form.with(form.revision(), "", form.base(),
					List.of(this.errors.message("console.unavailable.detail", language))));
		}
		return false;
	}

	private ConflictForm refresh(ConflictForm form, List<String> problems) {
		TextState state = this.history.code(form.key().id()).text(form.key().language());
		String by = this.history.revision(form.key(), state.revision()).map(HistoryRow::editor).orElse("");
		WrittenText effective = state.effective();
		TextContent theirs = (effective != null) ? effective.content() : null;
		return form.with(state.revision(), by, theirs, problems);
	}

}
