package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.faultbook.editing.CodeTexts;
import io.faultbook.language.LanguageSet;

/**
 * All that the rendered entries of a code are made from: where it is equal, so are they.
 *
 * @param code the code with its texts
 * @param categoryTitles what its category is called, by language
 * @param related the codes that are easily confused with it
 * @param languages the languages that it is described in
 */
record RenderingInput(CodeTexts code, Map<Locale, String> categoryTitles, List<String> related, LanguageSet languages) {

	RenderingInput {
		categoryTitles = Map.copyOf(categoryTitles);
		related = List.copyOf(related);
	}

	/**
	 * What its category is called in a language, else in another one, else its name.
	 */
	String categoryTitle(Locale language) {
		return Stream.concat(Stream.of(language), this.languages.languages().stream())
			.map(this.categoryTitles::get)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(this.code.category());
	}

}
