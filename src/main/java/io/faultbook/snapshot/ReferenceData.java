package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.editing.CodeTexts;

/**
 * What all codes have in common, and edits do not change.
 *
 * @param titles for each category, in the order they are shown in, what people call it by
 * language
 * @param related for a code those that are easily confused with it, in natural order
 */
record ReferenceData(Map<String, Map<Locale, String>> titles, Map<String, List<String>> related) {

	/** The categories with the numbers of their codes. */
	List<Category> categories(CodeTable codes) {
		return this.titles.entrySet()
			.stream()
			.map((category) -> new Category(category.getKey(), category.getValue(), codes.codesIn(category.getKey()).size()))
			.toList();
	}

	/** What a code is rendered from. */
	RenderingInput renderingInput(CodeTexts code, LanguageSetInterner languages) {
		return new RenderingInput(code, this.titles.getOrDefault(code.category(), Map.of()),
				this.related.getOrDefault(code.code(), List.of()), languages.of(code));
	}

}
