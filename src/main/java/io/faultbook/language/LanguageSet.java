package io.faultbook.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;

/**
 * The languages that something can be had in, the one to serve in doubt first.
 * <p>
 * Immutable; built when a catalogue is loaded, asked at each request.
 */
public final class LanguageSet {

	private static final int MAX_CHOICES = 200;

	private static final int MAX_REMEMBERED_LENGTH = 200;

	private final List<Locale> languages;

	private final List<String> maximizedTags;

	private final LocaleMatcher matcher;

	private final Set<String> tags;

	private final Cache<String, Optional<Locale>> choices = Caffeine.newBuilder().maximumSize(MAX_CHOICES).build();

	private LanguageSet(List<Locale> languages) {
		this.languages = languages;
		this.maximizedTags = languages.stream()
			.map((language) -> ULocale.addLikelySubtags(ULocale.forLocale(language)).toLanguageTag())
			.toList();
		this.matcher = matcher(languages);
		this.tags = languages.stream().map(Locale::toLanguageTag).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Create a set in the order given, but for the preferred language, which comes first
	 * where it is among them.
	 * @throws IllegalArgumentException if there is no language at all
	 */
	public static LanguageSet of(Locale preferred, Collection<Locale> languages) {
		if (languages.isEmpty()) {
			throw new IllegalArgumentException("At least one language is required");
		}
		LinkedHashSet<Locale> ordered = new LinkedHashSet<>();
		if (languages.contains(preferred)) {
			ordered.add(preferred);
		}
		ordered.addAll(languages);
		return new LanguageSet(List.copyOf(ordered));
	}

	/** The languages, the default first. */
	public List<Locale> languages() {
		return this.languages;
	}

	public Locale defaultLanguage() {
		return this.languages.get(0);
	}

	/**
	 * What was chosen of these for a list of languages: clients ask for the same ones
	 * each time, and to choose takes 1 to 7 µs, up to a third of a lookup.
	 */
	Optional<Locale> remembered(String asked, Function<String, Optional<Locale>> choosing) {
		return (asked.length() <= MAX_REMEMBERED_LENGTH) ? this.choices.get(asked, choosing) : choosing.apply(asked);
	}

	/**
	 * Choose the candidate nearest to a range by the CLDR's language matching data, so
	 * that {@code zh-HK} is served {@code zh-CN} where there is nothing nearer.
	 * @see <a href="https://unicode.org/reports/tr35/#LanguageMatching">UTS 35</a>
	 */
	Optional<Locale> nearest(WeightedLanguageRange range, List<Locale> candidates) {
		if (candidates.isEmpty()) {
			return Optional.empty();
		}
		LocaleMatcher among = candidates.equals(this.languages) ? this.matcher : matcher(candidates);
		return CldrTags.known(range.tag(), this.tags)
			.map((tag) -> among.getBestMatchResult(ULocale.forLanguageTag(tag)).getSupportedLocale());
	}

	/**
	 * CLDR 48 counts simplified Chinese as 54 from traditional, ICU takes 50 at most: a
	 * reader of the one reads the other sooner than a foreign language.
	 */
	private static LocaleMatcher matcher(List<Locale> languages) {
		return LocaleMatcher.builder()
			.setSupportedLocales(languages)
			.setMaxDistance(Locale.TRADITIONAL_CHINESE, Locale.SIMPLIFIED_CHINESE)
			.setNoDefaultLocale()
			.build();
	}

	/**
	 * Find the range that speaks most specifically about a language (RFC 9110, 12.5.4),
	 * and of equal ones that with the highest weight.
	 */
	Optional<WeightedLanguageRange> mostSpecific(Locale language, List<WeightedLanguageRange> wanted) {
		WeightedLanguageRange best = null;
		for (WeightedLanguageRange range : wanted) {
			if (covers(range, language) && (best == null || specificity(range) > specificity(best))) {
				best = range;
			}
		}
		return Optional.ofNullable(best);
	}

	/**
	 * Whether a range covers a language by basic filtering (RFC 4647, 3.3.1), the
	 * language's script spelt out or not: {@code zh-Hans} covers {@code zh-CN}.
	 */
	private boolean covers(WeightedLanguageRange range, Locale language) {
		return range.isAny() || isPrefix(range.tag(), language.toLanguageTag())
				|| isPrefix(range.tag(), this.maximizedTags.get(this.languages.indexOf(language)));
	}

	private static boolean isPrefix(String range, String tag) {
		return tag.startsWith(range) && (tag.length() == range.length() || tag.charAt(range.length()) == '-');
	}

	private static int specificity(WeightedLanguageRange range) {
		return range.isAny() ? 0 : range.tag().length();
	}

	/** The languages other than the one given, in order. */
	public List<Locale> othersThan(Locale language) {
		List<Locale> others = new ArrayList<>(this.languages);
		others.remove(language);
		return List.copyOf(others);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof LanguageSet that && this.languages.equals(that.languages);
	}

	@Override
	public int hashCode() {
		return this.languages.hashCode();
	}

	@Override
	public String toString() {
		return this.languages.toString();
	}

}
