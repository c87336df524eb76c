package io.faultbook.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of an edit, one error a field. */
final class FieldErrors {

	/**
	 * Controls but tab and line feed, halves of characters and noncharacters, and what no
	 * text should have any more: deprecated format characters, annotations, and tags,
	 * which can hide a text within another.
	 *
	 * @see <a href="https://www.unicode.org/reports/tr20/">UTR 20</a>
	 */
	private static final Pattern UNPRINTABLE = Pattern
		.compile("[\\p{Cc}&&[^\\t\\n]]|\\p{Cs}|\\p{IsNoncharacter_Code_Point}"
				+ "|[\\u206A-\\u206F\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}]");

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
		if (!isPrintable(value)) {
			add(field, FieldError.of("unprintable"));
		}
		if (!value.isEmpty() && VisibleText.isBlank(value)) {
			add(field, FieldError.of("invisible"));
		}
	}

	/** Whether a text has nothing that readers or their programs would choke on. */
	static boolean isPrintable(@Nullable String text) {
		return text == null || !UNPRINTABLE.matcher(text).find();
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
