package io.faultbook.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Handling;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextState;
import io.faultbook.editing.WrittenText;
import org.jspecify.annotations.Nullable;

/** The fields of a code that is served. A field without a text is missing. */
final class ServedFields {

	private ServedFields() {
	}

	/** Without edits. */
	static Map<FieldName, String> source(CodeTexts code) {
		Map<FieldName, String> fields = new LinkedHashMap<>();
		fields.put(FieldName.MESSAGE, code.message());
		fields.put(FieldName.MESSAGES, list(code.messages().subList(1, code.messages().size())));
		fields.put(FieldName.ALIASES, list(code.aliases().stream().sorted().toList()));
		fields.put(FieldName.CATEGORY, code.category());
		add(code.handling().source(), fields);
		code.texts().forEach((text) -> add(text, text.source(), fields));
		return fields;
	}

	/** The texts as readers see them. */
	static Map<FieldName, String> effective(CodeTexts code) {
		Map<FieldName, String> fields = new LinkedHashMap<>();
		add(code.handling().effective(), fields);
		code.texts().forEach((text) -> add(text, text.effective(), fields));
		return fields;
	}

	private static void add(@Nullable WrittenText text, Map<FieldName, String> fields) {
		Handling handling = Handling.of((text != null) ? text.content() : null);
		fields.put(FieldName.RETRY, retry(handling));
		fields.put(FieldName.ACTORS, actors(handling));
	}

	static String retry(Handling handling) {
		return (handling.retry() != null) ? handling.retry().id() : "";
	}

	static String actors(Handling handling) {
		return handling.actors().stream().map(Handling.Actor::id).collect(Collectors.joining(" "));
	}

	private static void add(TextState state, @Nullable WrittenText text, Map<FieldName, String> fields) {
		if (text != null) {
			String language = state.language().toLanguageTag();
			TextContent content = text.content();
			fields.put(FieldName.description(language), content.description());
			fields.put(FieldName.remediation(language), Objects.requireNonNullElse(content.remediation(), ""));
		}
	}

	/** The values of a field that has several. */
	static String list(List<String> values) {
		return String.join("\n", values);
	}

}
