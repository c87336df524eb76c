package io.faultbook.paste;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/**
 * Decodes JSON, HTML, and URL escapes, removes terminal colors and invisible characters,
 * and replaces full-width characters.
 */
final class PastedTextCleaner {

	/** In UTF-16 code units. Longer text is cut off. Log lines are much shorter. */
	static final int MAX_LENGTH = 16_000;

	/** Most texts need no cleaning. */
	private static final Pattern PLAIN = Pattern.compile("[ -~\n\t\u4E00-\u9FFF&&[^%\\\\&^<]]*+");

	private static final Pattern PERCENT = Pattern.compile("(?:%[0-9A-Fa-f]{2})++");

	private static final Pattern BACKSLASH = Pattern
		.compile("\\\\{1,8}+(?:u([0-9A-Fa-f]{4})|([nrt\"'/])|(x1[bB]|033|e(?=\\[)))");

	/** Bytes outside of ASCII, as Python writes them: {@code \\xe8\\xae\\xbe}. */
	private static final Pattern BYTES = Pattern.compile("(?:\\\\{1,8}+x[89A-Fa-f][0-9A-Fa-f]){2,400}+");

	/** As in mail: {@code =E7=BB=91}. */
	private static final Pattern QUOTED_PRINTABLE = Pattern.compile("(?:=[89A-F][0-9A-F]){2,400}+");

	private static final Pattern PERCENT_UTF_16 = Pattern.compile("%u([0-9A-Fa-f]{4})");

	private static final Pattern BROKEN_REFERENCE = Pattern.compile("&#(?:\\d{1,9}|[xX][0-9A-Fa-f]{1,6});");

	/** The escape character may have been lost when the text was copied. */
	private static final Pattern TERMINAL_COLOR = Pattern
		.compile("(?=[\u001B␛^\\[])(?:(?:\u001B|␛|\\^\\[)\\[[0-9;?]{0,32}+[A-Za-z]|\\[[0-9;]{1,16}+m)");

	private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[|]]>");

	private static final Pattern LINE_END = Pattern.compile("[\r\u0085\u2028\u2029]");

	/** Includes marks: keycap emoji become digits, and normalization stays fast. */
	private static final Pattern REMOVED = Pattern.compile("[\\p{Cf}\\p{M}]");

	/**
	 * Superscript and circled digits are footnotes and list markers, not part of a
	 * number.
	 */
	private static final Pattern REPLACED_BY_SPACE = Pattern
		.compile("[\\p{Cc}&&[^\n\t]]|[\u00B2\u00B3\u00B9\u2070-\u209F\u2460-\u249B\u24EA-\u24FF\u2776-\u2793]");

	private PastedTextCleaner() {
	}

	/** Decode escapes twice, because gateways log a body as a string within a string. */
	static String clean(String text) {
		if (PLAIN.matcher(text).matches() && !QUOTED_PRINTABLE.matcher(text).find()
				&& !TERMINAL_COLOR.matcher(text).find()) {
			return EncodingRepair.repair(truncate(text));
		}
		String clean = EncodingRepair.repair(unescape(unescape(truncate(text))));
		clean = TERMINAL_COLOR.matcher(clean).replaceAll("");
		clean = CDATA.matcher(clean).replaceAll("");
		clean = LINE_END.matcher(clean.replace("\r\n", "\n")).replaceAll("\n");
		clean = REMOVED.matcher(clean).replaceAll("");
		clean = REPLACED_BY_SPACE.matcher(clean).replaceAll(" ");
		return truncate(Normalizer.normalize(clean, Normalizer.Form.NFKC));
	}

	private static String unescape(String text) {
		String plain = PERCENT.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(decodePercent(match.group())));
		plain = PERCENT_UTF_16.matcher(plain).replaceAll("\\\\u$1");
		plain = BYTES.matcher(plain).replaceAll((match) -> Matcher.quoteReplacement(decodeBytes(match.group())));
		plain = QUOTED_PRINTABLE.matcher(plain)
			.replaceAll((match) -> Matcher.quoteReplacement(decodeBytes(match.group())));
		plain = BACKSLASH.matcher(plain).replaceAll((match) -> Matcher.quoteReplacement(decodeBackslash(match)));
		plain = HtmlUtils.htmlUnescape(plain.replace("&apos;", "'"));
		return BROKEN_REFERENCE.matcher(plain).replaceAll(" ");
	}

	/** Truncate before a token, because half a code is a different code. */
	private static String truncate(String text) {
		if (text.length() <= MAX_LENGTH) {
			return text;
		}
		int end = MAX_LENGTH;
		while (end > MAX_LENGTH - TokenPatterns.MAX_LENGTH && TokenPatterns.isLetterOrDigit(text.charAt(end))
				&& TokenPatterns.isLetterOrDigit(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(0, end);
	}

	/** Character sets other than UTF-8 aren't decoded. */
	private static String decodePercent(String escapes) {
		String plain = URLDecoder.decode(escapes, StandardCharsets.UTF_8);
		return (plain.indexOf('\uFFFD') < 0) ? plain : escapes;
	}

	private static String decodeBytes(String escapes) {
		String percent = escapes.replaceAll("\\\\+x|=", "%");
		String plain = decodePercent(percent);
		return plain.equals(percent) ? escapes : plain;
	}

	private static String decodeBackslash(MatchResult match) {
		if (match.group(1) != null) {
			return String.valueOf((char) Integer.parseInt(match.group(1), 16));
		}
		if (match.group(3) != null) {
			return "\u001B";
		}
		return switch (match.group(2)) {
			case "n", "r" -> "\n";
			case "t" -> "\t";
			default -> match.group(2);
		};
	}

}
