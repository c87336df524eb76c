package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.editing.CodeTexts;

/**
 * Data that edits don't change.
 *
 * @param titles the titles of each category by language; categories are in display order
 * @param related for each code the codes that are easily confused with it, in natural
 * order
 */
record ReferenceData(Map<String, Map<Locale, String>> titles, Map<String, List<String>> related) {

	List<Category> categories(CodeTable codes) {
		return this.titles.entrySet()
			.stream()
			.map((category) -> new Category(category.getKey(), category.getValue(),
					codes.codesIn(category.getKey()).size()))
			.toList();
	}

	RenderingInput renderingInput(CodeTexts code, LanguageSetInterner languages) {
		return new RenderingInput(code, this.titles.getOrDefault(code.category(), Map.of()),
				this.related.getOrDefault(code.code(), List.of()), languages.languagesOf(code));
	}

}
