package io.faultbook.imports;

import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.faultbook.editing.Handling;
import io.faultbook.table.CodeRow;
import io.faultbook.table.Column;
import io.faultbook.table.ColumnRole;
import io.faultbook.table.ParsedTable;
import org.jspecify.annotations.Nullable;

/**
 * The fields that the rows of a table have.
 *
 * @param language of the texts; null if there are none
 */
record TableFields(Set<FieldName> names, @Nullable String language) {

	/** RFC 5646, section 4.4.1. */
	private static final int MAX_TAG_LENGTH = 35;

	TableFields {
		names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
	}

	static TableFields of(ParsedTable table) {
		Set<FieldName> names = new LinkedHashSet<>();
		if (has(table, ColumnRole.MESSAGE)) {
			names.add(FieldName.MESSAGE);
			names.add(FieldName.MESSAGES);
		}
		if (has(table, ColumnRole.ALIAS) || table.rows().stream().anyMatch((row) -> !row.aliases().isEmpty())) {
			names.add(FieldName.ALIASES);
		}
		if (table.rows().stream().anyMatch((row) -> row.category() != null)) {
			names.add(FieldName.CATEGORY);
		}
		if (has(table, ColumnRole.RETRY)) {
			names.add(FieldName.RETRY);
		}
		if (has(table, ColumnRole.ACTORS)) {
			names.add(FieldName.ACTORS);
		}
		boolean languageByRow = has(table, ColumnRole.LANGUAGE);
		for (Column column : table.columns()) {
			Stream<String> languages = languageByRow ? rowLanguages(table) : Stream.ofNullable(languageOf(column));
			switch (column.role().value()) {
				case DESCRIPTION -> languages.map(FieldName::description).forEach(names::add);
				case REMEDIATION -> languages.map(FieldName::remediation).forEach(names::add);
				default -> {
				}
			}
		}
		return new TableFields(names, language(table));
	}

	private static boolean has(ParsedTable table, ColumnRole role) {
		return table.columns().stream().anyMatch((column) -> column.role().value() == role);
	}

	private static Stream<String> rowLanguages(ParsedTable table) {
		return table.rows()
			.stream()
			.flatMap((row) -> row.texts().keySet().stream())
			.distinct()
			.map(TableFields::tag)
			.filter(Objects::nonNull);
	}

	/** The language that the texts of the column have in the rows. */
	private static @Nullable String languageOf(Column column) {
		return tag((column.language() != null) ? column.language().value() : CodeRow.DEFAULT_LANGUAGE);
	}

	private static @Nullable String language(ParsedTable table) {
		Stream<String> ofTexts = table.rows().stream().limit(1).flatMap((row) -> row.texts().keySet().stream());
		Stream<String> ofMessages = table.columns()
			.stream()
			.filter((column) -> column.role().value() == ColumnRole.MESSAGE)
			.map(TableFields::languageOf);
		return Stream.concat(ofTexts, ofMessages)
			.map((language) -> (language != null) ? tag(language) : null)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** The canonical form of a BCP 47 tag, or null if it isn't one. */
	static @Nullable String tag(String language) {
		try {
			Locale locale = new Locale.Builder().setLanguageTag(language).build();
			String tag = locale.toLanguageTag();
			boolean valid = !locale.getLanguage().isEmpty() && !locale.equals(Handling.LANGUAGE)
					&& !locale.hasExtensions() && tag.length() <= MAX_TAG_LENGTH;
			return valid ? tag : null;
		}
		catch (IllformedLocaleException ex) {
			return null;
		}
	}

}
