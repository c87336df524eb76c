package io.faultbook.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.faultbook.language.WordDiff;

/**
 * How a code changes.
 *
 * @param fields the fields that change
 */
record CodeChange(String code, Kind kind, List<FieldChange> fields) {

	private static final Pattern SPACING_AND_PUNCTUATION = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{S}\\p{Cf}]+");

	CodeChange {
		fields = List.copyOf(fields);
	}

	static CodeChange added(String code, Map<FieldName, String> fields) {
		return new CodeChange(code, Kind.ADDED, between(code, Map.of(), fields).fields());
	}

	static CodeChange retired(String code, Map<FieldName, String> fields) {
		String message = fields.getOrDefault(FieldName.MESSAGE, "");
		return new CodeChange(code, Kind.RETIRED, List.of(new FieldChange(FieldName.MESSAGE, message, "")));
	}

	/** Compare the fields of the table with the ones that are served. */
	static CodeChange between(String code, Map<FieldName, String> served, Map<FieldName, String> fields) {
		List<FieldChange> changes = new ArrayList<>();
		fields.forEach((name, text) -> {
			String before = served.getOrDefault(name, "");
			if (!before.equals(text)) {
				changes.add(new FieldChange(name, before, text));
			}
		});
		Kind kind = changes.isEmpty() ? Kind.UNCHANGED
				: changes.stream().allMatch(FieldChange::isSpacing) ? Kind.SPACING : Kind.CHANGED;
		return new CodeChange(code, kind, changes);
	}

	CodeChange as(Kind newKind) {
		return new CodeChange(this.code, newKind, this.fields);
	}

	enum Kind {

		ADDED, RETIRED, CHANGED,
		/** Only spaces or punctuation changed. */
		SPACING,
		/** The code was retired, and is back. */
		RESTORED, UNCHANGED

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
