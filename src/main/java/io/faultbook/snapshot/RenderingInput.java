package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.faultbook.editing.CodeTexts;
import io.faultbook.language.LanguageSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the entries of a code are rendered from. Equal inputs give equal
 * entries.
 *
 * @param code the code with its texts
 * @param catalog its catalog, or null if there is only one
 * @param categoryTitles the title of its category in each language
 * @param related the codes that are easily confused with it
 * @param alsoIn the other catalogs that have the code
 * @param languages the languages that it has texts in
 */
record RenderingInput(CodeTexts code, @Nullable Catalog catalog, Map<Locale, String> categoryTitles,
		List<String> related, List<String> alsoIn, LanguageSet languages) {

	RenderingInput {
		categoryTitles = Map.copyOf(categoryTitles);
		related = List.copyOf(related);
		alsoIn = List.copyOf(alsoIn);
	}

	/** The title of the category, after that of the catalog if there are several. */
	String heading(Locale language) {
		String category = categoryTitle(language);
		return (this.catalog == null) ? category : this.catalog.title(language) + " · " + category;
	}

	/** The category's title in a language, or in another language, or its name. */
	private String categoryTitle(Locale language) {
		return Stream.concat(Stream.of(language), this.languages.languages().stream())
			.map(this.categoryTitles::get)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(this.code.effectiveCategory());
	}

}
