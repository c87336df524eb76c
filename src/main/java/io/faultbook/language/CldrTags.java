package io.faultbook.language;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.util.ULocale;

/**
 * The language tags that ICU is asked about. ICU keeps each one that it was ever asked
 * about, some 340 bytes, so what people send must be one of finitely many.
 */
final class CldrTags {

	private static final Set<String> TAGS = ULocale.getAvailableLocalesByType(ULocale.AvailableType.WITH_LEGACY_ALIASES)
		.stream()
		.flatMap((locale) -> Stream.of(locale.toLanguageTag(), "und-" + locale.getScript(),
				"und-" + locale.getCountry()))
		.collect(Collectors.toUnmodifiableSet());

	/**
	 * Languages without texts in the CLDR, but with a nearest one, such as Wu Chinese.
	 */
	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

	private CldrTags() {
	}

	/**
	 * Shorten a tag until it is known (RFC 4647, 3.4).
	 * @param tag a BCP 47 tag
	 * @param available tags that are known besides those of the CLDR
	 * @return the tag, or nothing if not even its language can be one
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc4647#section-3.4">RFC 4647, 3.4</a>
	 */
	static Optional<String> known(String tag, Set<String> available) {
		String known = tag;
		while (!TAGS.contains(known) && !available.contains(known)) {
			int last = known.lastIndexOf('-');
			if (last < 0) {
				return LANGUAGE.matcher(known).matches() ? Optional.of(known) : Optional.empty();
			}
			known = known.substring(0, last);
		}
		return Optional.of(known);
	}

}
