package io.faultbook.language;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element of {@code Accept-Language}.
 *
 * @param tag the range as a BCP 47 tag, or {@code *}
 * @param quality the weight in thousandths, from 0 (not acceptable) to 1000
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4">RFC 9110,
 * 12.5.4</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4647#section-2">RFC 4647, section 2</a>
 */
record WeightedLanguageRange(String tag, int quality) {

	static final String ANY = "*";

	private static final int MAX_QUALITY = 1000;

	/** Deprecated codes that older clients still send. */
	private static final Map<String, String> RENAMED_LANGUAGES = Map.of("iw", "he", "ji", "yi", "in", "id");

	private static final Pattern ELEMENT = Pattern.compile("[ \\t]*+(?<range>[A-Za-z0-9*_-]{1,100}+)[ \\t]*+"
			+ "(?:;[ \\t]*+[qQ]=(?<quality>0(?:\\.[0-9]{0,3}+)?+|1(?:\\.0{0,3}+)?+)[ \\t]*+)?+");

	private static final Pattern EXTENDED_RANGE = Pattern
		.compile("(?:[A-Za-z]{1,8}+|\\*)(?:-(?:[A-Za-z0-9]{1,8}+|\\*))*+");

	/**
	 * Parse an element. RFC 9110 doesn't define malformed elements; they are ignored. The
	 * exception is {@code zh_CN}, which many platforms write instead of {@code zh-CN}.
	 */
	static Optional<WeightedLanguageRange> parse(String element) {
		Matcher matcher = ELEMENT.matcher(element);
		String range = matcher.matches() ? matcher.group("range").replace('_', '-') : "";
		if (!EXTENDED_RANGE.matcher(range).matches()) {
			return Optional.empty();
		}
		String weight = matcher.group("quality");
		int quality = (weight != null) ? Math.round(Float.parseFloat(weight) * MAX_QUALITY) : MAX_QUALITY;
		return basicTag(range).map((tag) -> new WeightedLanguageRange(tag, quality));
	}

	/**
	 * Convert an extended range to a basic one (RFC 4647, section 3.2): a leading
	 * wildcard makes it {@code *}, and other wildcards are dropped.
	 */
	private static Optional<String> basicTag(String range) {
		if (range.startsWith(ANY)) {
			return Optional.of(ANY);
		}
		String tag = range.replace("-*", "");
		try {
			// Only checked, because the JDK keeps every locale that is built until memory
			// runs low.
			new Locale.Builder().setLanguageTag(tag);
			return Optional.of(canonicalTag(tag));
		}
		catch (IllformedLocaleException ex) {
			return Optional.empty();
		}
	}

	/** Uses the letter case that RFC 5646, section 2.1.1, recommends. */
	private static String canonicalTag(String tag) {
		String[] subtags = tag.toLowerCase(Locale.ROOT).split("-", -1);
		subtags[0] = RENAMED_LANGUAGES.getOrDefault(subtags[0], subtags[0]);
		for (int i = 1; i < subtags.length && subtags[i - 1].length() > 1; i++) {
			String subtag = subtags[i];
			if (subtag.length() == 2) {
				subtags[i] = subtag.toUpperCase(Locale.ROOT);
			}
			else if (subtag.length() == 4) {
				subtags[i] = subtag.substring(0, 1).toUpperCase(Locale.ROOT) + subtag.substring(1);
			}
		}
		return String.join("-", subtags);
	}

	boolean isAny() {
		return ANY.equals(this.tag);
	}

	boolean isAcceptable() {
		return this.quality > 0;
	}

}
