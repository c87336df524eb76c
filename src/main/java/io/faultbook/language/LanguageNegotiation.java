package io.faultbook.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Chooses the language of an answer: a pure function of what was asked and what there is.
 * <p>
 * The {@code lang} parameter replaces the header. The range with the highest weight that
 * has any CLDR match wins, equal weights by order; about a language the most specific
 * range decides, and weight 0 excludes. Nothing acceptable gives the default, unless
 * {@code *;q=0} says "these or nothing".
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4">RFC 9110,
 * 12.5.4</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4647">RFC 4647</a>
 */
public final class LanguageNegotiation {

	/** More elements are not read, so that the longest header costs little. */
	private static final int MAX_RANGES = 100;

	private final LanguageSet available;

	private final List<WeightedLanguageRange> wanted;

	private LanguageNegotiation(LanguageSet available, List<WeightedLanguageRange> wanted) {
		this.available = available;
		this.wanted = wanted;
	}

	/**
	 * Negotiate.
	 * @param lang the parameter, a BCP 47 tag or a weighted list; blank counts as absent
	 * @param acceptLanguage the header's value, several lines joined by commas; whatever
	 * is malformed in it is passed over
	 * @param available what there is to choose from
	 * @throws InvalidLanguageException if the parameter has no language tag in it
	 * @throws LanguageNotAvailableException if nothing but what was asked for is
	 * acceptable, and there is none of it
	 */
	public static Locale negotiate(@Nullable String lang, @Nullable String acceptLanguage, LanguageSet available) {
		boolean isParameter = lang != null && !lang.isBlank();
		String asked = Objects.requireNonNullElse(isParameter ? lang : acceptLanguage, "");
		Optional<Locale> chosen = available.remembered(asked, (list) -> choose(list, available));
		if (chosen.isEmpty() && isParameter) {
			throw InvalidLanguageException.forParameter(asked);
		}
		return chosen.orElse(available.defaultLanguage());
	}

	/** Nothing if there is no well-formed range in the list. */
	private static Optional<Locale> choose(String weightedList, LanguageSet available) {
		List<WeightedLanguageRange> wanted = Arrays.stream(weightedList.split(",", MAX_RANGES + 1))
			.limit(MAX_RANGES)
			.map(WeightedLanguageRange::parse)
			.flatMap(Optional::stream)
			.sorted(Comparator.comparingInt(WeightedLanguageRange::quality).reversed())
			.toList();
		return wanted.isEmpty() ? Optional.empty() : Optional.of(new LanguageNegotiation(available, wanted).choose());
	}

	private Locale choose() {
		for (WeightedLanguageRange range : this.wanted) {
			if (range.isAcceptable()) {
				Optional<Locale> match = match(range);
				if (match.isPresent()) {
					return match.get();
				}
			}
		}
		if (this.wanted.stream().anyMatch((range) -> range.isAny() && !range.isAcceptable())) {
			throw LanguageNotAvailableException.forAvailable(this.available);
		}
		return bestNotExcluded();
	}

	private Optional<Locale> match(WeightedLanguageRange range) {
		List<Locale> candidates = candidates(range);
		return range.isAny() ? candidates.stream().findFirst() : this.available.nearest(range, candidates);
	}

	/**
	 * The languages about which no other range says something more specific than the one
	 * given.
	 */
	private List<Locale> candidates(@Nullable WeightedLanguageRange range) {
		List<Locale> candidates = new ArrayList<>();
		for (Locale language : this.available.languages()) {
			Optional<WeightedLanguageRange> decisive = this.available.mostSpecific(language, this.wanted);
			boolean undecided = decisive.isEmpty() || (range != null && !range.isAny() && decisive.get().isAny());
			if (undecided || decisive.get().equals(range)) {
				candidates.add(language);
			}
		}
		return candidates;
	}

	/** The default, or where it is excluded the first that is not; honestly labelled. */
	private Locale bestNotExcluded() {
		List<Locale> undecided = candidates(null);
		return undecided.isEmpty() ? this.available.defaultLanguage() : undecided.get(0);
	}

}
