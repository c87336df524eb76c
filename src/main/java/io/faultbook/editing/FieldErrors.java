package io.faultbook.editing;

import java.util.LinkedHashMap;
import java.util.Map;

import io.faultbook.markdown.TextCharacters;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of an edit, one error a field. */
final class FieldErrors {

	private final Map<String, FieldError> errors = new LinkedHashMap<>();

	void add(String field, FieldError error) {
		this.errors.putIfAbsent('/' + field, error);
	}

	/** Check a text that may be missing or empty. */
	void checkText(String field, @Nullable String value, int maxLength) {
		if (value == null) {
			return;
		}
		int length = value.codePointCount(0, value.length());
		if (length > maxLength) {
			add(field, FieldError.of("too-long", maxLength, length));
		}
		if (!TextCharacters.isPrintable(value)) {
			add(field, FieldError.of("unprintable"));
		}
		if (!value.isEmpty() && TextCharacters.isBlank(value)) {
			add(field, FieldError.of("invisible"));
		}
	}

	void checkNotEmpty(String field, String value) {
		if (value.isEmpty()) {
			add(field, FieldError.of("blank"));
		}
	}

	/**
	 * Refuse the edit if anything is wrong.
	 * @throws RefusedEditException with all errors
	 */
	void refuseIfAny() {
		if (!this.errors.isEmpty()) {
			throw RefusedEditException.forInvalidFields(this.errors);
		}
	}

}
