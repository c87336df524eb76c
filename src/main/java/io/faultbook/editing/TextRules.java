package io.faultbook.editing;

import io.faultbook.markdown.MarkdownRules;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Checks what editors write. */
@Component
class TextRules {

	private static final String REMEDIATION = "remediation";

	private final int maxTextLength;

	private final MarkdownRules markdown = new MarkdownRules();

	TextRules(EditingProperties properties) {
		this.maxTextLength = properties.maxTextLength();
	}

	/**
	 * Check a text.
	 * @throws RefusedEditException with an error for each field that cannot be
	 */
	void check(TextInput input) {
		FieldErrors errors = new FieldErrors();
		errors.checkNotEmpty("description", input.content().description());
		errors.checkText("description", input.content().description(), this.maxTextLength);
		String remediation = input.content().remediation();
		errors.checkText(REMEDIATION, remediation, this.maxTextLength);
		if (remediation != null && remediation.length() <= 2L * this.maxTextLength) {
			this.markdown.check(remediation).ifPresent((error) -> errors.add(REMEDIATION, FieldError.of(error)));
		}
		errors.checkText("note", input.note(), EditingProperties.MAX_NOTE_LENGTH);
		errors.refuseIfAny();
	}

	/**
	 * Check a note that stands alone.
	 * @throws RefusedEditException if it cannot be
	 */
	void checkNote(@Nullable String note) {
		FieldErrors errors = new FieldErrors();
		errors.checkText("note", note, EditingProperties.MAX_NOTE_LENGTH);
		errors.refuseIfAny();
	}

	/**
	 * Check the message and the category of a new code.
	 * @param categoryExists whether there is such a category
	 * @throws RefusedEditException with an error for each field that cannot be
	 */
	void checkCode(String message, String category, boolean categoryExists) {
		FieldErrors errors = new FieldErrors();
		errors.checkNotEmpty("message", message);
		errors.checkText("message", message, EditingProperties.MAX_MESSAGE_LENGTH);
		if (!categoryExists) {
			errors.add("category", FieldError.of("unknown-category"));
		}
		errors.refuseIfAny();
	}

}
