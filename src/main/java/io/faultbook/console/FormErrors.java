package io.faultbook.console;

import java.util.Map;

import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.FieldViolation;

import org.springframework.validation.Errors;

/** Shows the errors of a rejected edit beside the fields of its form. */
final class FormErrors {

	private FormErrors() {
	}

	/**
	 * Add the rejection's field violations to the errors.
	 * @throws EditRejectedException the rejection itself if it has none
	 */
	static void add(EditRejectedException rejection, Errors errors) {
		if (!(rejection.details().get("errors") instanceof Map<?, ?> violations)) {
			throw rejection;
		}
		violations.forEach((pointer, value) -> {
			FieldViolation violation = (FieldViolation) value;
			errors.rejectValue(pointer.toString().substring(1), violation.getCodes()[0], violation.getArguments(),
					null);
		});
	}

}
