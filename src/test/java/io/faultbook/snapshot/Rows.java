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

/** Makes rows as the database does, without one. */
final class Rows {

	static final Instant WRITTEN = Instant.parse("2026-11-24T00:00:00Z");

	private Rows() {
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
		WrittenText text = new WrittenText(origin, new TextContent(description, remediation), WRITTEN);
		return new TextState(language, 0, text, text, false);
	}

	/** One category, with its title in English, and what codes are related to. */
	static ReferenceData reference(String title, Map<String, List<String>> related) {
		return new ReferenceData(Map.of("all", Map.of(Locale.ENGLISH, title)), related);
	}

}
