package io.faultbook.pages;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;

/**
 * A link to the same page in a language.
 *
 * @param tag the language, a BCP 47 tag
 * @param name what those who read it call it
 * @param href the address, relative to the page
 * @param current whether the page is in it
 */
public record LanguageLink(String tag, String name, String href, boolean current) {

	private static final String CHINESE = "zh";

	/**
	 * Cached because ICU parses its data for each name. Bounded by the languages of
	 * texts.
	 */
	private static final Map<List<Locale>, String> NAMES = new ConcurrentHashMap<>();

	/**
	 * Link to a page in several languages.
	 * @param address makes the address out of a tag
	 */
	public static List<LanguageLink> of(Collection<Locale> languages, Locale current, UnaryOperator<String> address) {
		return languages.stream().map((language) -> {
			String tag = language.toLanguageTag();
			return new LanguageLink(tag, name(language, language), address.apply(tag), language.equals(current));
		}).toList();
	}

	/**
	 * The name of a language for people who read another one, or the same.
	 * @param language a language of the texts
	 * @param reader the language of the name
	 */
	public static String name(Locale language, Locale reader) {
		return NAMES.computeIfAbsent(List.of(language, reader),
				(key) -> LocaleDisplayNames
					.getInstance(withChineseScript(reader), LocaleDisplayNames.DialectHandling.DIALECT_NAMES)
					.localeDisplayName(withChineseScript(language)));
	}

	/** Chinese is named by its script, not by a country: "Simplified Chinese". */
	private static ULocale withChineseScript(Locale language) {
		ULocale locale = ULocale.forLocale(language);
		if (!CHINESE.equals(locale.getLanguage())) {
			return locale;
		}
		return new ULocale.Builder().setLanguage(CHINESE)
			.setScript(ULocale.addLikelySubtags(locale).getScript())
			.build();
	}

}
