package io.faultbook.paste;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a text that are quantities, regardless of their label: dates, addresses,
 * log columns, and amounts such as 200 ms, 404 bytes, 3次.
 */
final class Quantities {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,12}+(?:[.,]\\d{1,9}+){0,4}+[ -]?+");

	private static final Pattern WORD = Pattern.compile("[A-Za-zμ°%‰]{1,13}+(?![0-9_'’])");

	private static final Pattern CJK_UNIT = Pattern
		.compile("[秒次倍度台周件批兆]|毫秒|微秒|分钟|分鐘|小时|小時|字节|[个個](?![别人性])|[条條](?![件码款目])|天(?![猫气])|人(?!员)"
				+ "|位(?![置于])|行(?![为业动])|页(?!面)|项(?!目)|元(?!素)|组(?![件织合])|点(?![击位名播亮赞])|[分日](?=[\\s\\d,.;。、]|$)");

	/** No other letters, because logcat levels are single letters. */
	private static final Set<String> SINGLE_LETTER_UNITS = Set.of("s", "h", "d", "m", "B", "%", "‰");

	/** Plurals only, because "2065 device not bound" isn't an amount. */
	private static final Set<String> UNITS = Set.of("ms", "ns", "μs", "msec", "msecs", "millis", "millisecond",
			"milliseconds", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "hr", "hrs", "hour",
			"hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "kb", "mb", "gb", "tb", "kib",
			"mib", "gib", "bps", "kbps", "mbps", "gbps", "byte", "bytes", "bit", "bits", "hz", "khz", "mhz", "ghz",
			"db", "dbm", "ma", "mah", "mv", "°c", "px", "times", "items", "rows", "records", "devices", "users",
			"requests", "retries", "attempts", "files", "lines", "messages", "events", "connections", "threads",
			"entries", "elements", "pages", "results", "chars", "characters", "objects", "calls", "tasks", "jobs",
			"products", "points", "tests", "people", "more", "occurrence", "occurrences", "repetitions");

	private final String text;

	private final NoiseMask mask;

	Quantities(String text) {
		this.text = text;
		this.mask = NoiseMask.ofQuantities(text);
	}

	boolean contains(CodeToken token) {
		return this.mask.covers(token) || isAmount(token);
	}

	private boolean isAmount(CodeToken token) {
		Matcher number = NUMBER.matcher(this.text).region(token.start(), this.text.length());
		if (!number.lookingAt() || number.end() == this.text.length()) {
			return false;
		}
		boolean cjk = CjkLabels.isCjk(this.text.charAt(number.end()));
		Matcher unit = number.usePattern(cjk ? CJK_UNIT : WORD).region(number.end(), this.text.length());
		return unit.lookingAt() && (cjk || isUnit(unit.group()));
	}

	private static boolean isUnit(String word) {
		return SINGLE_LETTER_UNITS.contains(word) || UNITS.contains(word.toLowerCase(Locale.ROOT));
	}

}
