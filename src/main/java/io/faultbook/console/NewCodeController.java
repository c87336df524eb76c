package io.faultbook.console;

import java.security.Principal;
import java.util.List;
import java.util.Locale;

import io.faultbook.code.Code;
import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeCreator;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.EditRejectedException.Reason;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/console/new")
class NewCodeController {

	private static final String VIEW = "console-new";

	private static final String DEFAULT_CATEGORY = "general";

	private final SnapshotHolder holder;

	private final CodeCreator creator;

	NewCodeController(SnapshotHolder holder, CodeCreator creator) {
		this.holder = holder;
		this.creator = creator;
	}

	/** The catalog is in the query, so that its categories can be listed. */
	@ModelAttribute("catalog")
	String catalog(@RequestParam(defaultValue = "") String catalog, Model model) {
		Snapshot snapshot = this.holder.current();
		String name = catalog.isBlank() ? snapshot.catalogs().defaultCatalog() : catalog;
		snapshot.catalogs().checkParameter(List.of(name));
		model.addAttribute("categories", snapshot.categories().in(name));
		return name;
	}

	@GetMapping
	String form(@RequestParam(defaultValue = "") String code, Model model) {
		model.addAttribute("form", new Form(code, "", DEFAULT_CATEGORY));
		return VIEW;
	}

	/** A preview shows what the editor typed before the session ended. */
	@PostMapping
	String create(@ModelAttribute(name = "catalog", binding = false) String catalog,
			@Valid @ModelAttribute("form") Form form, BindingResult errors,
			@RequestParam(defaultValue = "save") String action, Locale language, Principal editor, Model model,
			HttpServletResponse response) {
		if (action.equals("preview") && !errors.hasErrors()) {
			return VIEW;
		}
		if (!errors.hasErrors() && !Code.isCode(form.code())) {
			errors.rejectValue("code", "field.code-name");
		}
		if (errors.hasErrors()) {
			return showForm(HttpStatus.UNPROCESSABLE_CONTENT, response);
		}
		try {
			CodeId id = new CodeId(catalog, form.code());
			this.creator.create(id, form.message(), form.category(), editor.getName());
			return "redirect:/console/" + this.holder.current().catalogs().path(id) + "/texts/"
					+ language.toLanguageTag();
		}
		catch (EditRejectedException ex) {
			if (ex.reason() == Reason.CODE_EXISTS) {
				errors.rejectValue("code", "field.code-exists");
				return showForm(HttpStatus.CONFLICT, response);
			}
			FormErrors.add(ex, errors);
			return showForm(HttpStatus.UNPROCESSABLE_CONTENT, response);
		}
		catch (DataAccessException | TransactionException ex) {
			model.addAttribute("unavailable", true);
			return showForm(HttpStatus.SERVICE_UNAVAILABLE, response);
		}
	}

	private static String showForm(HttpStatus status, HttpServletResponse response) {
		response.setStatus(status.value());
		return VIEW;
	}

	record Form(@NotNull(message = "{field.missing}") String code, @NotNull(message = "{field.missing}") String message,
			@NotNull(message = "{field.missing}") String category) {

		@SuppressWarnings("NullAway") // Binding passes null for what is missing.
		Form {
			code = (code != null) ? code.strip() : null;
		}

	}

}
