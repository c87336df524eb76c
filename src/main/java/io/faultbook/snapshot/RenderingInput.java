package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.faultbook.editing.CodeTexts;
import io.faultbook.language.LanguageSet;

/**
 * Everything that the entries of a code are rendered from. Equal inputs give equal
 * entries.
 *
 * @param code the code with its texts
 * @param categoryTitles the title of its category in each language
 * @param related the codes that are easily confused with it
 * @param languages the languages that it has texts in
 */
record RenderingInput(CodeTexts code, Map<Locale, String> categoryTitles, List<String> related, LanguageSet languages) {

	RenderingInput {
		categoryTitles = Map.copyOf(categoryTitles);
		related = List.copyOf(related);
	}

	/** The category's title in a language, or in another language, or its name. */
	String categoryTitle(Locale language) {
		return Stream.concat(Stream.of(language), this.languages.languages().stream())
			.map(this.categoryTitles::get)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(this.code.category());
	}

}
