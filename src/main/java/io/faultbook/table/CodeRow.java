package io.faultbook.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.faultbook.table.format.Position;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of codes.
 *
 * @param aliases other names of the code
 * @param message the description if the table has no messages; may be empty
 * @param texts by BCP 47 tag
 * @param retry whether to retry, as in the cell; may be empty
 * @param actors who can fix the cause, as in the cell; may be empty
 */
public record CodeRow(String code, List<String> aliases, String message, @Nullable String category,
		Map<String, CodeText> texts, String retry, String actors, Position position) {

	/** The language of texts if neither the row nor the column has one. */
	public static final String DEFAULT_LANGUAGE = "en";

	public CodeRow {
		aliases = List.copyOf(aliases);
		texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
	}

	/** The texts in one language; null if none is known. */
	public record CodeText(@Nullable String description, @Nullable String remediation) {
	}

}
