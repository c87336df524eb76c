package io.faultbook.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Origin;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextState;
import io.faultbook.editing.WrittenText;
import org.jspecify.annotations.Nullable;

/** Creates codes and texts as they are loaded, without a database. */
final class TestTexts {

	static final Instant UPDATED_AT = Instant.parse("2026-11-24T00:00:00Z");

	private TestTexts() {
	}

	static CodeTexts code(String code, String message, String category, TextState... texts) {
		return new CodeTexts(code, message, null, category, Origin.VENDOR, false, List.of(texts));
	}

	static TextState chinese(String description, @Nullable String remediation) {
		return text(Locale.SIMPLIFIED_CHINESE, Origin.VENDOR, description, remediation);
	}

	static TextState english(String description, @Nullable String remediation) {
		return text(Locale.ENGLISH, Origin.TRANSLATED, description, remediation);
	}

	static TextState text(Locale language, Origin origin, String description, @Nullable String remediation) {
		WrittenText text = new WrittenText(origin, new TextContent(description, remediation), UPDATED_AT);
		return new TextState(language, 0, text, text, false);
	}

	/** Create reference data with one category. */
	static ReferenceData reference(String title, Map<String, List<String>> related) {
		return new ReferenceData(Map.of("all", Map.of(Locale.ENGLISH, title)), related);
	}

}
