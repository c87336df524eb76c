package io.faultbook.paste;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a text whose numbers aren't codes. Each quantifier is bounded and each
 * expression starts at a boundary or a rare character, so no text is slow to match.
 */
final class NoiseMask {

	private static final String LEVEL = "(?=[CDEFILNPSTW])(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|SEVERE"
			+ "|CRITICAL|LOG|PANIC)";

	private static final String CLOCK = "(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,9})?)?(?!\\d)";

	private static final String MONTH = "(?=[ADFJMNOS])(?<![A-Za-z])(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?"
			+ "|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

	/** Up to 2059, because 2062 and its neighbors are codes. */
	private static final String YEAR = "(?:19\\d\\d|20[0-5]\\d)(?!\\d)";

	/**
	 * Starts with a digit. Combined into one expression, so the text is searched once.
	 */
	private static final String NUMERIC = "(?=\\d)(?<!\\d)(?:" + String.join("|",
			// 2018-09-04, 2018/9/4, 04.09.2018
			"(?:19|20)\\d\\d[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)", "\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)\\d\\d(?!\\d)",
			// 20180904 before a time
			"(?:19|20)\\d{6}(?=[T ]\\d{2}(?::[0-5]\\d|\\d{4}(?!\\d)))",
			// 2018年9月4日, 9月4日
			"\\d{2,4} ?年(?: ?\\d{1,2} ?月(?: ?\\d{1,2} ?[日号])?)?", "\\d{1,2} ?月 ?\\d{1,2} ?[日号]?",
			// 04/Sep/2018
			"\\d{1,2}[ /-]" + MONTH + "[ /-]" + YEAR,
			// 09:42:34.123 +0800, 01:42Z
			"(?<![:.])" + CLOCK + "(?: ?[+-]\\d{2}:?\\d{2}(?!\\d))?",
			// 10.0.0.5/24
			"(?<!\\.)\\d{1,3}(?:\\.\\d{1,3}){3}(?:/\\d{1,2})?(?!\\d)",
			// Foo.js:10:2065, [2065:5005]
			"\\d{1,8}:\\d{1,8}(?!\\d)",
			// Spring Boot: ERROR 2065 --- [main]
			"\\d{1,8} {1,3}--- \\[",
			// nginx: [error] 2065#5005: *28601
			"\\d{1,8}#\\d{1,8}:(?: \\*\\d{1,12})?") + ")";

	private static final List<Pattern> QUANTITIES = Stream.of(NUMERIC,
			// Sep 4, 2018, Sep 4 09:42:34 CST 2018, Sep 2018
			MONTH + "(?:[ -]{1,2}\\d{1,2}(?!\\d)(?:st|nd|rd|th)?)?(?:,? {1,2}" + CLOCK + "(?: [A-Z]{3,4})?)?(?:,? "
					+ YEAR + ")?",
			// UTC+8, +0800, +86 138 0013 8000
			"(?:UTC|GMT)[+-]\\d{1,2}(?::?\\d{2})?", "\\+(?:\\d{2}:?\\d{2}(?!\\d)|\\d{1,3}(?:[ -]\\d{3,4}){2,3})",
			// an ordinal; "1. " at the start of a line
			"第 ?\\d{1,8}", "(?m)^[ \\t]{0,16}\\d{1,2}[.)、](?!\\d)",
			// MAC and IPv6 addresses
			"(?<![A-Za-z0-9:])(?:[0-9A-Fa-f]{0,4}:){3,7}[0-9A-Fa-f]{1,4}(?![A-Za-z0-9])",
			// a process, also with its thread, between the time and the level
			":\\d{2}(?:[.,]\\d{1,9})?(?:Z| ?[+-]\\d{2}:?\\d{2}| [A-Z]{3,4})?]?[ \\t]{1,4}"
					+ "(?:\\[?\\d{1,8}]?[ \\t]{1,6}){1,2}+\\[?" + LEVEL + "(?![A-Za-z])",
			// logcat: 09:42:34.123 2065 5005 E Tag, E/Tag( 2065)
			":\\d{2}\\.\\d{3}[ \\t]{1,6}(?:\\d{1,8}[ \\t]{1,6}){2,3}+[VDIWEFA] ",
			"[VDIWEF]/[^\\s(]{1,40} {0,20}\\( {0,5}\\d{1,8}\\)",
			// a process or thread beside the level: [2065] ERROR, ERROR 2065 [main],
			// [ERROR/2065]
			"\\[\\d{1,8}]:? {1,3}" + LEVEL + "(?![A-Za-z])", LEVEL + "(?: {1,5}\\d{1,8} {1,3}\\[|/\\d{1,8}])",
			// after the time: 09:42:34.123 #2065]
			":\\d{2}(?:[.,]\\d{1,9})? #\\d{1,8}]",
			// ESP-IDF: E (2065) wifi:
			"(?m)^[VDIWE] \\(\\d{1,10}\\) ",
			// glog: E0904 09:42:34.123456 2065 file.cc:42]
			"(?m)^[IWEF]\\d{4} [\\d:.]{8,15} {1,6}\\d{1,8} ",
			// syslog: <134>
			"(?m)^<\\d{1,3}>",
			// access log: sizes and times after the status
			"(?<=\" \\d{3})(?<=HTTP/\\d.{0,2}\" \\d{3})(?: (?:\\d[\\d.]{0,15}|-|\"[^\"\n]{0,400}\")){1,12}+")
		.map(Pattern::compile)
		.toList();

	private static final List<Pattern> URLS_AND_PATHS = Stream
		.of("(?<![A-Za-z])[A-Za-z]{1,10}://[!-~&&[^\"'<>,;]]{1,2000}",
				"(?<![A-Za-z0-9_/.])(?:[A-Za-z][\\w.~%@-]{0,80})?+(?:/[\\w.~%@:=&?$*{}-]{1,80}){1,24}+")
		.map(Pattern::compile)
		.toList();

	private final String text;

	private final List<Pattern> patterns;

	private @Nullable BitSet masked;

	private NoiseMask(String text, List<Pattern> patterns) {
		this.text = text;
		this.patterns = patterns;
	}

	/** Dates, times, addresses, and log columns. */
	static NoiseMask ofQuantities(String text) {
		return new NoiseMask(text, QUANTITIES);
	}

	/** URLs and paths. A segment or parameter is a code only if it has a label. */
	static NoiseMask ofUrlsAndPaths(String text) {
		return new NoiseMask((text.indexOf('/') < 0) ? "" : text, URLS_AND_PATHS);
	}

	boolean covers(CodeToken token) {
		int next = masked().nextSetBit(token.start());
		return next >= 0 && next < token.end();
	}

	private BitSet masked() {
		if (this.masked == null) {
			BitSet masked = new BitSet();
			for (Pattern pattern : this.patterns) {
				pattern.matcher(this.text).results().forEach((match) -> masked.set(match.start(), match.end()));
			}
			this.masked = masked;
		}
		return this.masked;
	}

}
