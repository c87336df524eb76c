package io.faultbook.console;

import java.security.Principal;
import java.util.Map;

import io.faultbook.code.Code;
import io.faultbook.editing.CodeAdder;
import io.faultbook.editing.FieldError;
import io.faultbook.editing.RefusedEditException;
import io.faultbook.editing.RefusedEditException.Reason;
import io.faultbook.snapshot.Catalog;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Adds codes that the vendor's table lacks. */
@Hidden
@RestController
@RequestMapping("/console/new")
class NewCodeController {

	private static final String DEFAULT_CATEGORY = "general";

	private final Catalog catalog;

	private final CodeAdder adder;

	private final ConsolePages pages;

	private final MessageSource messages;

	NewCodeController(Catalog catalog, CodeAdder adder, ConsolePages pages, MessageSource messages) {
		this.catalog = catalog;
		this.adder = adder;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping
	ResponseEntity<byte[]> form(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
		return show(HttpStatus.OK, new Form(code, "", DEFAULT_CATEGORY), Map.of(), request);
	}

	@PostMapping
	ResponseEntity<byte[]> add(@RequestParam String code, @RequestParam String message, @RequestParam String category,
			HttpServletRequest request, Principal editor) {
		Form form = new Form(code.strip(), message, category);
		if (!Code.isCode(form.code())) {
			return show(HttpStatus.UNPROCESSABLE_CONTENT, form, Map.of("code", FieldError.of("code-name")), request);
		}
		try {
			this.adder.add(form.code(), message, category, editor.getName());
			String language = LocaleContextHolder.getLocale().toLanguageTag();
			return SeeOther.of(request, "/console/codes/" + form.code() + "/texts/" + language);
		}
		catch (RefusedEditException ex) {
			boolean exists = ex.reason() == Reason.CODE_EXISTS;
			return show(exists ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT, form,
					exists ? Map.of("code", FieldError.of("code-exists")) : FormErrors.of(ex), request);
		}
		catch (DataAccessException | TransactionException ex) {
			return show(HttpStatus.SERVICE_UNAVAILABLE, form, Map.of(), request);
		}
	}

	private ResponseEntity<byte[]> show(HttpStatus status, Form form,
			Map<String, ? extends MessageSourceResolvable> errors, HttpServletRequest request) {
		return this.pages.show(status, "new", request,
				Map.of("form", form, "unavailable", status == HttpStatus.SERVICE_UNAVAILABLE, "categories",
						this.catalog.current().categories().all(), "errors",
						FormErrors.told(errors, this.messages, LocaleContextHolder.getLocale())));
	}

	/**
	 * What an editor typed.
	 *
	 * @param code the code
	 * @param message what the failing API returns
	 * @param category the name of a category
	 */
	record Form(String code, String message, String category) {

	}

}
