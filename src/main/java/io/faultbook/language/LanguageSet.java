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

/** An immutable set of languages. The first is the fallback language. */
public final class LanguageSet {

	private static final int MAX_CACHED_CHOICES = 200;

	private static final int MAX_CACHED_LENGTH = 200;

	private final List<Locale> languages;

	private final List<String> maximizedTags;

	private final LocaleMatcher matcher;

	private final Set<String> tags;

	private final Cache<String, Optional<Locale>> choices = Caffeine.newBuilder()
		.maximumSize(MAX_CACHED_CHOICES)
		.build();

	private LanguageSet(List<Locale> languages) {
		this.languages = languages;
		this.maximizedTags = languages.stream()
			.map((language) -> ULocale.addLikelySubtags(ULocale.forLocale(language)).toLanguageTag())
			.toList();
		this.matcher = matcher(languages);
		this.tags = languages.stream().map(Locale::toLanguageTag).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Create a set in the given order, with the preferred language first if it is
	 * included.
	 * @throws IllegalArgumentException if there are no languages
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

	/** The fallback language comes first. */
	public List<Locale> languages() {
		return this.languages;
	}

	public Locale defaultLanguage() {
		return this.languages.get(0);
	}

	/**
	 * Cache the choice for a list of ranges, because clients repeat their headers and
	 * negotiation can take a third of the time of a lookup.
	 */
	Optional<Locale> chooseCached(String requested, Function<String, Optional<Locale>> choose) {
		return (requested.length() <= MAX_CACHED_LENGTH) ? this.choices.get(requested, choose)
				: choose.apply(requested);
	}

	/**
	 * The candidate nearest to a range by CLDR language matching. For example,
	 * {@code zh-HK} matches {@code zh-CN} if nothing is nearer.
	 * @see <a href="https://unicode.org/reports/tr35/#LanguageMatching">UTS 35</a>
	 */
	Optional<Locale> nearest(WeightedLanguageRange range, List<Locale> candidates) {
		if (candidates.isEmpty()) {
			return Optional.empty();
		}
		LocaleMatcher candidateMatcher = candidates.equals(this.languages) ? this.matcher : matcher(candidates);
		return CldrTags.shortenToKnown(range.tag(), this.tags)
			.map((tag) -> candidateMatcher.getBestMatchResult(ULocale.forLanguageTag(tag)).getSupportedLocale());
	}

	/**
	 * In CLDR 48, the distance between Traditional and Simplified Chinese is 54, and the
	 * limit of ICU is 50. Readers of one still understand the other better than a foreign
	 * language.
	 */
	private static LocaleMatcher matcher(List<Locale> languages) {
		return LocaleMatcher.builder()
			.setSupportedLocales(languages)
			.setMaxDistance(Locale.TRADITIONAL_CHINESE, Locale.SIMPLIFIED_CHINESE)
			.setNoDefaultLocale()
			.build();
	}

	/**
	 * The most specific range for a language (RFC 9110, section 12.5.4). If several are
	 * equally specific, the first, which has the highest weight.
	 */
	Optional<WeightedLanguageRange> mostSpecific(Locale language, List<WeightedLanguageRange> ranges) {
		WeightedLanguageRange best = null;
		for (WeightedLanguageRange range : ranges) {
			if (covers(range, language) && (best == null || specificity(range) > specificity(best))) {
				best = range;
			}
		}
		return Optional.ofNullable(best);
	}

	/**
	 * Basic filtering (RFC 4647, section 3.3.1). A range may also cover the language with
	 * its likely subtags added: {@code zh-Hans} covers {@code zh-CN}.
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
