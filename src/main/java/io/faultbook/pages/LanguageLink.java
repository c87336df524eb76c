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

	/** Cached because ICU reloads its data on each call; the size is limited by the served languages. */
	private static final Map<List<Locale>, String> NAMES = new ConcurrentHashMap<>();

	public static List<LanguageLink> of(Collection<Locale> languages, Locale current, UnaryOperator<String> urlForTag) {
		return languages.stream().map((language) -> {
			String tag = language.toLanguageTag();
			return new LanguageLink(tag, name(language, language), urlForTag.apply(tag), language.equals(current));
		}).toList();
	}

	/** The name of a language in the language of the reader. */
	public static String name(Locale language, Locale reader) {
		return NAMES.computeIfAbsent(List.of(language, reader),
				(key) -> LocaleDisplayNames
					.getInstance(withChineseScript(reader), LocaleDisplayNames.DialectHandling.DIALECT_NAMES)
					.localeDisplayName(withChineseScript(language)));
	}

	/** Chinese is named by its script, not by its region, for example 简体中文. */
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
