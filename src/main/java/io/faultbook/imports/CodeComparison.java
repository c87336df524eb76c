package io.faultbook.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Origin;
import io.faultbook.imports.CodeChange.FieldChange;
import io.faultbook.imports.CodeChange.Kind;
import io.faultbook.table.CellText;
import org.jspecify.annotations.Nullable;

/**
 * Compares the codes of a table with the ones of a catalog. A field that the table lacks
 * isn't compared.
 */
final class CodeComparison {

	private final Map<String, CodeTexts> served;

	private final Set<FieldName> names;

	private final FieldName original;

	private final CategoryNames categories;

	/**
	 * Create an instance.
	 * @param names the fields that the table has
	 * @param sourceLanguage the language of the description if the table has none
	 */
	CodeComparison(Map<String, CodeTexts> served, Set<FieldName> names, String sourceLanguage,
			CategoryNames categories) {
		this.served = served;
		this.names = names;
		this.original = FieldName.description(sourceLanguage);
		this.categories = categories;
	}

	CodeChange compare(ImportedCode row) {
		CodeTexts code = this.served.get(row.code());
		Map<FieldName, String> before = source(code);
		Map<FieldName, String> seen = (code != null) ? ServedFields.effective(code) : Map.of();
		List<FieldChange> changes = new ArrayList<>();
		fields(row).forEach((name, text) -> {
			String old = before.getOrDefault(name, "");
			if (!isSame(name, text, old) && !isSame(name, text, seen.get(name))) {
				changes.add(new FieldChange(name, old, text));
			}
		});
		return new CodeChange(row.code(), kind(code, changes), changes, row, code);
	}

	/** Compare as if both texts were from a table, so that an export changes nothing. */
	private static boolean isSame(FieldName name, String text, @Nullable String other) {
		if (other == null || text.equals(other)) {
			return other != null;
		}
		String known = Objects.requireNonNullElse(CellText.known(other.strip()), "");
		return text.equals(name.isRemediation() ? StoredText.markdown(known) : known);
	}

	private static Kind kind(@Nullable CodeTexts code, List<FieldChange> changes) {
		if (code == null) {
			return Kind.ADDED;
		}
		if (code.retired()) {
			return Kind.RESTORED;
		}
		if (changes.isEmpty()) {
			return Kind.UNCHANGED;
		}
		return (code.origin() != Origin.VENDOR) ? Kind.COLLIDING_WITH_ADDED
				: changes.stream().allMatch(FieldChange::isSpacing) ? Kind.SPACING : Kind.CHANGED;
	}

	/** The fields of a code as they would be, without the ones that stay as they are. */
	Map<FieldName, String> fields(ImportedCode row) {
		CodeTexts code = this.served.get(row.code());
		Map<FieldName, String> fields = new LinkedHashMap<>();
		boolean messages = !row.messages().isEmpty();
		if (code == null || (messages && this.names.contains(FieldName.MESSAGE))) {
			fields.put(FieldName.MESSAGE, messages ? row.messages().get(0) : row.code());
		}
		if (messages && this.names.contains(FieldName.MESSAGES)) {
			fields.put(FieldName.MESSAGES, ServedFields.list(row.messages().subList(1, row.messages().size())));
		}
		if (this.names.contains(FieldName.ALIASES)) {
			fields.put(FieldName.ALIASES, ServedFields.list(row.aliases()));
		}
		if (code == null || this.names.contains(FieldName.CATEGORY)) {
			fields.put(FieldName.CATEGORY, this.categories.name(row.category()));
		}
		if (this.names.contains(FieldName.RETRY)) {
			fields.put(FieldName.RETRY, ServedFields.retry(row.handling()));
		}
		if (this.names.contains(FieldName.ACTORS)) {
			fields.put(FieldName.ACTORS, ServedFields.actors(row.handling()));
		}
		this.names.stream()
			.filter((name) -> name.language() != null)
			.forEach((name) -> fields.put(name, row.text(name)));
		addMissingDescriptions(fields, source(code));
		return fields;
	}

	/**
	 * Every text needs a description, and every code needs a text. The message is the
	 * description if there is no other, also of the next import.
	 */
	private void addMissingDescriptions(Map<FieldName, String> fields, Map<FieldName, String> before) {
		Map<FieldName, String> after = new HashMap<>(before);
		after.putAll(fields);
		String message = Objects.requireNonNull(after.get(FieldName.MESSAGE));
		boolean described = false;
		for (Map.Entry<FieldName, String> field : after.entrySet()) {
			String language = field.getKey().language();
			if (language == null || field.getValue().isEmpty()) {
				continue;
			}
			described = true;
			FieldName description = FieldName.description(language);
			if (after.getOrDefault(description, "").isEmpty()) {
				fields.put(description, message);
			}
		}
		boolean wasMessage = Objects.equals(before.get(this.original), before.get(FieldName.MESSAGE));
		boolean hasTexts = this.names.stream().anyMatch((name) -> name.language() != null);
		if (!described || (wasMessage && !before.isEmpty() && !hasTexts)) {
			fields.put(this.original, message);
		}
	}

	private static Map<FieldName, String> source(@Nullable CodeTexts code) {
		return (code != null) ? ServedFields.source(code) : Map.of();
	}

}
