package io.faultbook.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.faultbook.code.CodeId;
import io.faultbook.markdown.MarkdownRules;
import io.faultbook.markdown.TextCharacters;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

@Component
class TextValidator {

	private static final String REMEDIATION = "remediation";

	private static final int MAX_ECHO_LENGTH = 64;

	private final int maxTextLength;

	private final MarkdownRules markdown = new MarkdownRules();

	TextValidator(EditingProperties properties) {
		this.maxTextLength = properties.maxTextLength();
	}

	/**
	 * Check a text.
	 * @throws EditRejectedException if a field is invalid
	 */
	void check(TextInput input) {
		Violations violations = new Violations();
		violations.checkNotEmpty("description", input.content().description());
		violations.checkText("description", input.content().description(), this.maxTextLength);
		String remediation = input.content().remediation();
		violations.checkText(REMEDIATION, remediation, this.maxTextLength);
		if (remediation != null && remediation.length() <= 2L * this.maxTextLength) {
			this.markdown.check(remediation).ifPresent((key) -> violations.add(REMEDIATION, FieldViolation.of(key)));
		}
		violations.checkText("note", input.note(), EditingProperties.MAX_NOTE_LENGTH);
		violations.throwIfAny();
	}

	/**
	 * Check the note of a change without a text.
	 * @throws EditRejectedException if it is invalid
	 */
	void checkNote(@Nullable String note) {
		Violations violations = new Violations();
		violations.checkText("note", note, EditingProperties.MAX_NOTE_LENGTH);
		violations.throwIfAny();
	}

	/**
	 * Check a new code.
	 * @throws EditRejectedException if a field is invalid
	 */
	void checkCode(String message, String category, boolean categoryExists) {
		Violations violations = new Violations();
		violations.checkNotEmpty("message", message);
		violations.checkText("message", message, EditingProperties.MAX_MESSAGE_LENGTH);
		if (!categoryExists) {
			violations.add("category", FieldViolation.of("unknown-category"));
		}
		violations.throwIfAny();
	}

	/**
	 * Check a change to a code itself.
	 * @throws EditRejectedException if a field is invalid
	 */
	void checkDetails(CodeTexts code, CodeDetailsInput input, SourceLayer sourceLayer) {
		Violations violations = new Violations();
		violations.checkNotEmpty("message", input.message());
		violations.checkText("message", input.message(), EditingProperties.MAX_MESSAGE_LENGTH);
		if (!CodeEditor.isAdded(code) && !input.message().equals(code.message())) {
			violations.add("message", FieldViolation.of("vendor-message"));
		}
		String catalog = code.id().catalog();
		if (!sourceLayer.hasCategory(catalog, input.category())) {
			violations.add("category", FieldViolation.of("unknown-category"));
		}
		List<String> related = (input.related() != null) ? input.related() : List.of();
		if (related.size() > CodeDetailsInput.MAX_RELATED) {
			violations.add("related", FieldViolation.of("too-many-related", CodeDetailsInput.MAX_RELATED));
		}
		related.stream()
			.limit(CodeDetailsInput.MAX_RELATED)
			.filter((other) -> other.equals(code.code()) || sourceLayer.code(new CodeId(catalog, other)).isEmpty())
			.forEach((other) -> violations.add("related",
					FieldViolation.of("related", other.substring(0, Math.min(other.length(), MAX_ECHO_LENGTH)))));
		violations.checkText("note", input.note(), EditingProperties.MAX_NOTE_LENGTH);
		violations.throwIfAny();
	}

	/** Keep the first violation of each field, by JSON pointer. */
	private static final class Violations {

		private final Map<String, FieldViolation> violations = new LinkedHashMap<>();

		void add(String field, FieldViolation violation) {
			this.violations.putIfAbsent('/' + field, violation);
		}

		void checkNotEmpty(String field, String value) {
			if (value.isEmpty()) {
				add(field, FieldViolation.of("blank"));
			}
		}

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
			if (!this.violations.isEmpty()) {
				throw EditRejectedException.forInvalidFields(this.violations);
			}
		}

	}

}
