package io.faultbook.editing;

import java.util.LinkedHashMap;
import java.util.Map;

import io.faultbook.markdown.MarkdownRules;
import io.faultbook.markdown.TextCharacters;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Checks what editors write. */
@Component
class TextValidator {

	private static final String REMEDIATION = "remediation";

	private final int maxTextLength;

	private final MarkdownRules markdown = new MarkdownRules();

	TextValidator(EditingProperties properties) {
		this.maxTextLength = properties.maxTextLength();
	}

	/**
	 * Check a text.
	 * @throws EditRejectedException with an error for each field that is not allowed
	 */
	void check(TextInput input) {
		Errors errors = new Errors();
		errors.checkNotEmpty("description", input.content().description());
		errors.checkText("description", input.content().description(), this.maxTextLength);
		String remediation = input.content().remediation();
		errors.checkText(REMEDIATION, remediation, this.maxTextLength);
		if (remediation != null && remediation.length() <= 2L * this.maxTextLength) {
			this.markdown.check(remediation).ifPresent((error) -> errors.add(REMEDIATION, FieldViolation.of(error)));
		}
		errors.checkText("note", input.note(), EditingProperties.MAX_NOTE_LENGTH);
		errors.throwIfAny();
	}

	/**
	 * Check a note that stands alone.
	 * @throws EditRejectedException if it is not allowed
	 */
	void checkNote(@Nullable String note) {
		Errors errors = new Errors();
		errors.checkText("note", note, EditingProperties.MAX_NOTE_LENGTH);
		errors.throwIfAny();
	}

	/**
	 * Check the message and the category of a new code.
	 * @param categoryExists whether there is such a category
	 * @throws EditRejectedException with an error for each field that is not allowed
	 */
	void checkCode(String message, String category, boolean categoryExists) {
		Errors errors = new Errors();
		errors.checkNotEmpty("message", message);
		errors.checkText("message", message, EditingProperties.MAX_MESSAGE_LENGTH);
		if (!categoryExists) {
			errors.add("category", FieldViolation.of("unknown-category"));
		}
		errors.throwIfAny();
	}

	/** The first error of each field, by JSON pointer. */
	private static final class Errors {

		private final Map<String, FieldViolation> errors = new LinkedHashMap<>();

		void add(String field, FieldViolation error) {
			this.errors.putIfAbsent('/' + field, error);
		}

		void checkNotEmpty(String field, String value) {
			if (value.isEmpty()) {
				add(field, FieldViolation.of("blank"));
			}
		}

		/** Check a text that may be missing or empty. */
		void checkText(String field, @Nullable String value, int maxLength) {
			if (value == null) {
				return;
			}
			int length = value.codePointCount(0, value.length());
			if (length > maxLength) {
				add(field, FieldViolation.of("too-long", maxLength, length));
			}
			if (!TextCharacters.isPrintable(value)) {
				add(field, FieldViolation.of("unprintable"));
			}
			if (!value.isEmpty() && TextCharacters.isBlank(value)) {
				add(field, FieldViolation.of("invisible"));
			}
		}

		void throwIfAny() {
			if (!this.errors.isEmpty()) {
				throw EditRejectedException.forInvalidFields(this.errors);
			}
		}

	}

}
