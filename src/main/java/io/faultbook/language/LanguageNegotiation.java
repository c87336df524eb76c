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
 * Chooses the language of a response from the languages that are available.
 * <p>
 * The {@code lang} parameter replaces the header. The acceptable range with the highest
 * weight that matches a language by CLDR data wins. Ties go to the first range. For each
 * language, the most specific range decides, and weight 0 excludes it. If nothing
 * matches, the fallback language is served unless {@code *;q=0} rules it out.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4">RFC 9110,
 * 12.5.4</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4647">RFC 4647</a>
 */
public final class LanguageNegotiation {

	/** Further ranges are ignored, to limit the cost of long headers. */
	private static final int MAX_RANGES = 100;

	private final LanguageSet available;

	private final List<WeightedLanguageRange> ranges;

	private LanguageNegotiation(LanguageSet available, List<WeightedLanguageRange> ranges) {
		this.available = available;
		this.ranges = ranges;
	}

	/**
	 * Negotiate a language.
	 * @param lang the parameter, a BCP 47 tag or a weighted list; a blank value is
	 * ignored
	 * @param acceptLanguage the header, with several header lines joined by commas;
	 * malformed ranges are ignored
	 * @throws InvalidLanguageException if the parameter has no valid range
	 * @throws LanguageNotAvailableException if nothing matches and {@code *;q=0} rules
	 * out the fallback language
	 */
	public static Locale negotiate(@Nullable String lang, @Nullable String acceptLanguage, LanguageSet available) {
		boolean hasParameter = lang != null && !lang.isBlank();
		String requested = Objects.requireNonNullElse(hasParameter ? lang : acceptLanguage, "");
		Optional<Locale> chosen = available.chooseCached(requested, (list) -> choose(list, available));
		if (chosen.isEmpty() && hasParameter) {
			throw InvalidLanguageException.forParameter(requested);
		}
		return chosen.orElse(available.defaultLanguage());
	}

	/** Empty if the list has no valid range. */
	private static Optional<Locale> choose(String weightedList, LanguageSet available) {
		List<WeightedLanguageRange> ranges = Arrays.stream(weightedList.split(",", MAX_RANGES + 1))
			.limit(MAX_RANGES)
			.map(WeightedLanguageRange::parse)
			.flatMap(Optional::stream)
			.sorted(Comparator.comparingInt(WeightedLanguageRange::quality).reversed())
			.toList();
		return ranges.isEmpty() ? Optional.empty() : Optional.of(new LanguageNegotiation(available, ranges).choose());
	}

	private Locale choose() {
		for (WeightedLanguageRange range : this.ranges) {
			if (range.isAcceptable()) {
				Optional<Locale> match = match(range);
				if (match.isPresent()) {
					return match.get();
				}
			}
		}
		if (this.ranges.stream().anyMatch((range) -> range.isAny() && !range.isAcceptable())) {
			throw LanguageNotAvailableException.forAvailable(this.available);
		}
		return fallback();
	}

	private Optional<Locale> match(WeightedLanguageRange range) {
		List<Locale> candidates = candidates(range);
		return range.isAny() ? candidates.stream().findFirst() : this.available.nearest(range, candidates);
	}

	/** The languages for which no other range is more specific. */
	private List<Locale> candidates(@Nullable WeightedLanguageRange range) {
		List<Locale> candidates = new ArrayList<>();
		for (Locale language : this.available.languages()) {
			Optional<WeightedLanguageRange> decisive = this.available.mostSpecific(language, this.ranges);
			boolean undecided = decisive.isEmpty() || (range != null && !range.isAny() && decisive.get().isAny());
			if (undecided || decisive.get().equals(range)) {
				candidates.add(language);
			}
		}
		return candidates;
	}

	/** The fallback language. If it is excluded, the first language that isn't. */
	private Locale fallback() {
		List<Locale> undecided = candidates(null);
		return undecided.isEmpty() ? this.available.defaultLanguage() : undecided.get(0);
	}

}
