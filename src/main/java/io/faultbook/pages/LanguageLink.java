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
 * A link to the same page in another language.
 *
 * @param tag the BCP 47 tag of the language
 * @param name the name of the language in that language
 * @param href the URL, relative to the page
 * @param current whether this is the language of the page
 */
public record LanguageLink(String tag, String name, String href, boolean current) {

	private static final String CHINESE = "zh";

	/** ICU reloads its data on each call; the size is limited by the served languages. */
	private static final Map<Locale, String> NAMES = new ConcurrentHashMap<>();

	public static List<LanguageLink> of(Collection<Locale> languages, Locale current, UnaryOperator<String> urlForTag) {
		return languages.stream().map((language) -> {
			String tag = language.toLanguageTag();
			return new LanguageLink(tag, NAMES.computeIfAbsent(language, LanguageLink::name), urlForTag.apply(tag),
					language.equals(current));
		}).toList();
	}

	/** Chinese gets the name of its script rather than its region, such as 简体中文. */
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
