package io.faultbook.console;

import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.faultbook.editing.EditRejectedException;
import io.faultbook.worklist.EditImporter;
import io.faultbook.worklist.EditReport;
import io.faultbook.worklist.EditReportView;
import io.faultbook.worklist.Settlement;
import io.faultbook.worklist.Settlement.Choice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows what a table of edits would change, saves it, and settles its conflicts. The form
 * contains the table.
 */
@Controller
@RequestMapping("/console/edits")
class EditTableController {

	private static final String VIEW = "console-edits";

	/** Of each kind. Tomcat accepts a thousand fields. */
	private static final int MAX_CONFLICTS = 50;

	private static final int MAX_CHANGES = 200;

	private static final String SAVE = "save";

	private static final Pattern SETTLEMENT = Pattern.compile("([0-9]{1,9})\\.choice");

	private static final Pattern REVISION = Pattern.compile("[0-9]{1,9}");

	private final EditImporter importer;

	private final ImportErrors errors;

	private final MessageSource messages;

	EditTableController(EditImporter importer, ImportErrors errors, MessageSource messages) {
		this.importer = importer;
		this.errors = errors;
		this.messages = messages;
	}

	@GetMapping
	String form(Model model) {
		return show(Map.of(), model);
	}

	private static String show(Map<String, String> violations, Model model) {
		model.addAttribute("errors", violations);
		model.addAttribute("maxBytes", EditImporter.MAX_FILE_BYTES);
		model.addAttribute("maxChanges", MAX_CHANGES);
		model.addAttribute("maxConflicts", MAX_CONFLICTS);
		return VIEW;
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String upload(HttpServletRequest request, HttpServletResponse response, Locale language, Principal editor,
			Model model) throws IOException {
		FileForm form = FileForm.read(request, EditImporter.MAX_FILE_BYTES);
		String packed = form.packed().orElse(null);
		if (packed != null) {
			return submit(Map.of(PackedFile.FIELD, packed), "preview", response, language, editor, model);
		}
		response.setStatus((form.hasFile() ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT).value());
		String problem = form.hasFile() ? "console.edits.too-large" : "console.import.no-file";
		return show(Map.of("file", this.errors.message(problem, language, EditImporter.MAX_FILE_BYTES / 1024 / 1024)),
				model);
	}

	@PostMapping
	String submit(@RequestParam Map<String, String> fields, @RequestParam(defaultValue = SAVE) String action,
			HttpServletResponse response, Locale language, Principal editor, Model model) {
		byte[] file = PackedFile.unpack(fields.getOrDefault(PackedFile.FIELD, ""), EditImporter.MAX_FILE_BYTES);
		Map<Integer, Settlement> settlements = settlements(fields);
		boolean save = action.equals(SAVE);
		model.addAttribute("packed", fields.get(PackedFile.FIELD));
		model.addAttribute("saved", save);
		try {
			EditReport report = save ? this.importer.save(file, settlements, editor.getName(), language)
					: this.importer.preview(file, settlements, language);
			model.addAttribute("report", report);
			model.addAttribute("problems", EditReportView.of(report, this.messages, language).problems());
			model.addAttribute("toSave", save ? 0 : report.changes().size());
			response.setStatus(
					(save && !report.conflicts().isEmpty()) ? HttpStatus.CONFLICT.value() : HttpStatus.OK.value());
			return show(Map.of(), model);
		}
		catch (ErrorResponseException ex) {
			response.setStatus(ex.getStatusCode().value());
			return show(this.errors.of(ex, language), model);
		}
		catch (DataAccessException | TransactionException ex) {
			Map<String, String> kept = new HashMap<>(fields);
			kept.keySet().removeIf((name) -> !name.equals(PackedFile.FIELD) && !name.matches("[0-9]+\\..*"));
			model.addAttribute("kept", kept);
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
			return show(Map.of(), model);
		}
	}

	/** How the editor settles conflicts, by line. */
	private static Map<Integer, Settlement> settlements(Map<String, String> fields) {
		Map<Integer, Settlement> settlements = new HashMap<>();
		fields.forEach((name, choice) -> {
			Matcher field = SETTLEMENT.matcher(name);
			if (field.matches()) {
				String line = field.group(1) + '.';
				String revision = fields.getOrDefault(line + "revision", "");
				if (!REVISION.matcher(revision).matches() || !List.of("merged", "mine", "theirs").contains(choice)) {
					throw EditRejectedException.forInvalidParameter(name);
				}
				settlements.put(Integer.valueOf(field.group(1)),
						new Settlement(Integer.parseInt(revision), Choice.valueOf(choice.toUpperCase(Locale.ROOT)),
								fields.getOrDefault(line + "description", ""),
								fields.getOrDefault(line + "remediation", "")));
			}
		});
		return settlements;
	}

	/** The file is shown again, as if the security filter had rejected the form. */
	@ExceptionHandler(CsrfException.class)
	String expired(HttpServletRequest request) {
		request.setAttribute("resume", "console/edits");
		return "forward:/console/expired";
	}

}
