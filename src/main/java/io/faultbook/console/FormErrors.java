package io.faultbook.console;

import java.util.Map;

import io.faultbook.editing.FieldViolation;
import io.faultbook.editing.EditRejectedException;

import org.springframework.validation.Errors;

/** Shows the errors of a rejected edit beside the fields of its form. */
final class FormErrors {

	private FormErrors() {
	}

	/**
	 * Add the errors of fields.
	 * @throws EditRejectedException the rejection itself if it has another reason
	 */
	static void add(EditRejectedException rejection, Errors errors) {
		if (!(rejection.details().get("errors") instanceof Map<?, ?> fields)) {
			throw rejection;
		}
		fields.forEach((pointer, value) -> {
			FieldViolation error = (FieldViolation) value;
			errors.rejectValue(pointer.toString().substring(1), error.getCodes()[0], error.getArguments(), null);
		});
	}

}
