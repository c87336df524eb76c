package io.faultbook.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.faultbook.TestCodes;
import io.faultbook.code.CatalogName;
import io.faultbook.editing.CodeDetails;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Handling;
import io.faultbook.editing.Origin;
import io.faultbook.editing.TextChange;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextState;
import io.faultbook.editing.WrittenText;
import org.jspecify.annotations.Nullable;

/** Creates codes and texts as they are loaded, without a database. */
final class TestTexts {

	private static final Catalog CATALOG = new Catalog(CatalogName.BUILT_IN, Map.of(Locale.ENGLISH, "Link Living"),
			false, Locale.SIMPLIFIED_CHINESE, null, null, 0);

	static final Instant UPDATED_AT = Instant.parse("2026-11-24T00:00:00Z");

	private TestTexts() {
	}

	static CodeTexts code(String code, String message, String category, TextState... texts) {
		return new CodeTexts(TestCodes.id(code), List.of(message), null, List.of(), category, Origin.VENDOR, false,
				Locale.SIMPLIFIED_CHINESE, new TextChange(1, UPDATED_AT, null), TextState.empty(Handling.LANGUAGE),
				TextState.empty(CodeDetails.LANGUAGE), List.of(texts));
	}

	static TextState chinese(String description, @Nullable String remediation) {
		return text(Locale.SIMPLIFIED_CHINESE, Origin.VENDOR, description, remediation);
	}

	static TextState english(String description, @Nullable String remediation) {
		return text(Locale.ENGLISH, Origin.TRANSLATED, description, remediation);
	}

	static TextState text(Locale language, Origin origin, String description, @Nullable String remediation) {
		WrittenText text = new WrittenText(origin, new TextContent(description, remediation), UPDATED_AT);
		return new TextState(language, 0, text, text, false, new TextChange(1, UPDATED_AT, null));
	}

	/** Create reference data with one category. */
	static ReferenceData reference(String title, Map<String, List<String>> related) {
		return new ReferenceData(List.of(CATALOG),
				Map.of(new CategoryId(CatalogName.BUILT_IN, "all"), Map.of(Locale.ENGLISH, title)),
				related.entrySet()
					.stream()
					.collect(Collectors.toMap((codes) -> TestCodes.id(codes.getKey()), Map.Entry::getValue)));
	}

}
