package io.faultbook.language;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.util.ULocale;

/**
 * The language tags that are passed to ICU. ICU keeps every tag it has seen, about 340
 * bytes each, so the tags that clients can send must be limited.
 */
final class CldrTags {

	private static final Set<String> TAGS = ULocale.getAvailableLocalesByType(ULocale.AvailableType.WITH_LEGACY_ALIASES)
		.stream()
		.flatMap((locale) -> Stream.of(locale.toLanguageTag(), "und-" + locale.getScript(),
				"und-" + locale.getCountry()))
		.collect(Collectors.toUnmodifiableSet());

	/**
	 * Also allows languages that have no CLDR data but a nearest language, such as Wu
	 * Chinese.
	 */
	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

	private CldrTags() {
	}

	/**
	 * Shorten a tag until it is known.
	 * @param available tags that are known in addition to those of the CLDR
	 * @return the shortened tag; empty if not even its language can be valid
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc4647#section-3.4">RFC 4647, section
	 * 3.4</a>
	 */
	static Optional<String> shortenToKnown(String tag, Set<String> available) {
		String shortened = tag;
		while (!TAGS.contains(shortened) && !available.contains(shortened)) {
			int last = shortened.lastIndexOf('-');
			if (last < 0) {
				return LANGUAGE.matcher(shortened).matches() ? Optional.of(shortened) : Optional.empty();
			}
			shortened = shortened.substring(0, last);
		}
		return Optional.of(shortened);
	}

}
