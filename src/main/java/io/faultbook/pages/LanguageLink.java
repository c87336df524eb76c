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
	 * ICU reads its data anew for each language; there are as many as anything is written
	 * in.
	 */
	private static final Map<Locale, String> NAMES = new ConcurrentHashMap<>();

	/**
	 * Link to a page in several languages.
	 * @param address makes the address out of a tag
	 */
	public static List<LanguageLink> of(Collection<Locale> languages, Locale current, UnaryOperator<String> address) {
		return languages.stream().map((language) -> {
			String tag = language.toLanguageTag();
			return new LanguageLink(tag, NAMES.computeIfAbsent(language, LanguageLink::name), address.apply(tag),
					language.equals(current));
		}).toList();
	}

	/** Chinese is told by the script, not by the country, as those who read it do. */
	static String name(Locale language) {
		ULocale locale = ULocale.forLocale(language);
		if (CHINESE.equals(locale.getLanguage())) {
			locale = new ULocale.Builder().setLanguage(CHINESE)
				.setScript(ULocale.addLikelySubtags(locale).getScript())
				.build();
		}
		return LocaleDisplayNames.getInstance(locale, LocaleDisplayNames.DialectHandling.DIALECT_NAMES)
			.localeDisplayName(locale);
	}

}
