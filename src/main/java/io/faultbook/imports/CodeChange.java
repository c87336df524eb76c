package io.faultbook.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.faultbook.editing.CodeTexts;
import io.faultbook.language.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * How a code changes.
 *
 * @param fields the fields that change
 * @param row null if the table lacks the code
 * @param served null if the catalog lacks the code
 */
record CodeChange(String code, Kind kind, List<FieldChange> fields, @Nullable ImportedCode row,
		@Nullable CodeTexts served) {

	private static final Pattern SPACING_AND_PUNCTUATION = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{S}\\p{Cf}]+");

	CodeChange {
		fields = List.copyOf(fields);
	}

	static CodeChange retired(CodeTexts served) {
		FieldChange message = new FieldChange(FieldName.MESSAGE, served.message(), "");
		return new CodeChange(served.code(), Kind.RETIRED, List.of(message), null, served);
	}

	Optional<FieldChange> field(FieldName name) {
		return this.fields.stream().filter((field) -> field.name().equals(name)).findFirst();
	}

	/** The languages whose texts change. */
	List<String> languages() {
		return this.fields.stream()
			.map((field) -> field.name().language())
			.filter((language) -> language != null)
			.distinct()
			.toList();
	}

	enum Kind {

		ADDED, RETIRED, CHANGED,
		/** Only spaces or punctuation changed. */
		SPACING,
		/** The code was retired, and is back. */
		RESTORED,
		/** An editor added the code here, and the table has it with other texts. */
		COLLIDING_WITH_ADDED, UNCHANGED;

		String id() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** A field before and after. */
	record FieldChange(FieldName name, String before, String after) {

		boolean isSpacing() {
			return letters(this.before).equals(letters(this.after));
		}

		private static String letters(String text) {
			return SPACING_AND_PUNCTUATION.matcher(text).replaceAll("");
		}

		WordDiff diff() {
			return WordDiff.of(this.before, this.after);
		}

	}

}
