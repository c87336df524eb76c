package io.faultbook.paste;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes what transport does to a text on its way into a search box: escapes of JSON,
 * HTML and URLs, colours of terminals, full-width and invisible characters.
 */
final class PastedTextCleaner {

	/** Longest text that is read, in UTF-16 units. Log lines end long before it. */
	static final int MAX_LENGTH = 16_000;

	private static final Pattern PERCENT = Pattern.compile("(?:%[0-9A-Fa-f]{2}){1,400}+");

	private static final Pattern BACKSLASH = Pattern
		.compile("\\\\{1,8}+(?:u([0-9A-Fa-f]{4})|([nrt\"'/])|(x1[bB]|033|e(?=\\[)))");

	private static final Pattern ENTITY = Pattern
		.compile("&(?:(amp|quot|apos|lt|gt|nbsp)|#(\\d{1,9})|#[xX]([0-9A-Fa-f]{1,6}));");

	/** The escape character may have been lost in the copy; what follows it remains. */
	private static final Pattern COLOUR = Pattern
		.compile("(?:\u001B|␛|\\^\\[)\\[[0-9;?]{0,32}+[A-Za-z]|\\[[0-9;]{1,16}+m");

	private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[|]]>");

	private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u0085\u2028\u2029]");

	/**
	 * Marks are dropped too: keycap emoji become digits, and composing cannot get slow.
	 */
	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{M}]");

	/** Raised and circled digits are footnotes and list markers, no part of a number. */
	private static final Pattern BLANK = Pattern
		.compile("[\\p{Cc}&&[^\n\t]]|[\u00B2\u00B3\u00B9\u2070-\u209F\u2460-\u249B\u24EA-\u24FF\u2776-\u2793]");

	/** What escapes and markup begin with. */
	private static final String ESCAPING = "%\\&^[]<";

	/** Characters that are never composed nor folded. */
	private static final char FIRST_HAN = '\u4E00';

	private static final char LAST_HAN = '\u9FFF';

	private PastedTextCleaner() {
	}

	/** Escapes are undone twice, for gateways log a body as a string within a string. */
	static String clean(String text) {
		return isPlain(text) ? cut(text) : cleaned(text);
	}

	/** Most texts have nothing in them that would have to be undone. */
	private static boolean isPlain(String text) {
		for (int i = 0; i < ESCAPING.length(); i++) {
			if (text.indexOf(ESCAPING.charAt(i)) >= 0) {
				return false;
			}
		}
		return isPrintable(text);
	}

	/** Whether there are only characters that stay as they are. */
	private static boolean isPrintable(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (!((c >= ' ' && c <= '~') || c == '\n' || c == '\t' || (c >= FIRST_HAN && c <= LAST_HAN))) {
				return false;
			}
		}
		return true;
	}

	private static String cleaned(String text) {
		String clean = unescape(unescape(cut(text)));
		if (clean.indexOf('[') >= 0 || clean.indexOf(']') >= 0) {
			clean = COLOUR.matcher(clean).replaceAll("");
			clean = CDATA.matcher(clean).replaceAll("");
		}
		return isPrintable(clean) ? cut(clean) : composed(clean);
	}

	private static String composed(String text) {
		String clean = LINE_END.matcher(text).replaceAll("\n");
		clean = INVISIBLE.matcher(clean).replaceAll("");
		clean = BLANK.matcher(clean).replaceAll(" ");
		return cut(Normalizer.normalize(clean, Normalizer.Form.NFKC));
	}

	private static String unescape(String text) {
		String plain = text;
		if (plain.indexOf('%') >= 0) {
			plain = PERCENT.matcher(plain).replaceAll((match) -> Matcher.quoteReplacement(ofPercent(match.group())));
		}
		if (plain.indexOf('\\') >= 0) {
			plain = BACKSLASH.matcher(plain).replaceAll((match) -> Matcher.quoteReplacement(ofBackslash(match)));
		}
		if (plain.indexOf('&') >= 0) {
			plain = ENTITY.matcher(plain).replaceAll((match) -> Matcher.quoteReplacement(ofEntity(match)));
		}
		return plain;
	}

	/** Cuts before a token rather than within it: half a code is another code. */
	private static String cut(String text) {
		if (text.length() <= MAX_LENGTH) {
			return text;
		}
		int end = MAX_LENGTH;
		while (end > MAX_LENGTH - CodeShape.MAX_LENGTH && CodeShape.isLetterOrDigit(text.charAt(end))
				&& CodeShape.isLetterOrDigit(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(0, end);
	}

	private static String ofPercent(String escapes) {
		byte[] bytes = HexFormat.of().parseHex(escapes.replace("%", ""));
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			return escapes;
		}
	}

	private static String ofBackslash(MatchResult match) {
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

	private static String ofEntity(MatchResult match) {
		if (match.group(1) != null) {
			return switch (match.group(1)) {
				case "amp" -> "&";
				case "quot" -> "\"";
				case "apos" -> "'";
				case "lt" -> "<";
				case "gt" -> ">";
				default -> " ";
			};
		}
		int codePoint = (match.group(2) != null) ? Integer.parseInt(match.group(2))
				: Integer.parseInt(match.group(3), 16);
		return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : " ";
	}

}
