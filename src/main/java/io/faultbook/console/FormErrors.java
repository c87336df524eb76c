package io.faultbook.console;

import java.util.regex.Pattern;

import io.faultbook.editing.EditRejectedException;

import org.springframework.validation.Errors;

/** Shows the errors of a rejected edit beside the fields of its form. */
final class FormErrors {

	private static final Pattern INDEX = Pattern.compile("/([0-9]+)");

	private FormErrors() {
	}

	/**
	 * Add the rejection's field violations to the errors.
	 * @throws EditRejectedException the rejection itself if it has none
	 */
	static void add(EditRejectedException rejection, Errors errors) {
		if (rejection.violations().isEmpty()) {
			throw rejection;
		}
		rejection.violations()
			.forEach((pointer, violation) -> errors.rejectValue(property(pointer), violation.getCodes()[0],
					violation.getArguments(), null));
	}

	/** Convert a JSON pointer to the path of a property: {@code links[0].url}. */
	private static String property(String pointer) {
		return INDEX.matcher(pointer.substring(1)).replaceAll("[$1]").replace('/', '.');
	}

}
