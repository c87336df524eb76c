package io.faultbook.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.faultbook.editing.Handling;
import io.faultbook.table.CodeRow.CodeText;
import io.faultbook.table.format.Position;
import org.jspecify.annotations.Nullable;

/**
 * A code of an imported table, from all rows and files that have it.
 *
 * @param file the number of the first file that has it
 * @param position of its first row
 * @param messages if the table has no messages, what to show instead; may be empty
 * @param aliases sorted
 * @param texts by BCP 47 tag
 * @param handling only the retry and the actors
 */
record ImportedCode(String code, int file, Position position, List<String> messages, List<String> aliases,
		@Nullable String category, Map<String, CodeText> texts, Handling handling) {

	ImportedCode {
		messages = List.copyOf(messages);
		aliases = List.copyOf(aliases);
		texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
	}

	/** The text of a description or a remediation; empty if there is none. */
	String text(FieldName name) {
		CodeText text = this.texts.get(String.valueOf(name.language()));
		String value = (text == null) ? null : name.isDescription() ? text.description() : text.remediation();
		return (value != null) ? value : "";
	}

}
