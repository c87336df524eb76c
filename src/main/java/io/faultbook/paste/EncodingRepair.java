package io.faultbook.paste;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repairs Chinese text that was decoded with the wrong character set: UTF-8 or GBK read
 * as Latin-1, and UTF-8 read as GBK. Text that was decoded correctly doesn't change,
 * because its bytes make no Chinese text in another character set.
 */
final class EncodingRepair {

	private static final Charset GBK = Charset.forName("GBK");

	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	/** What Latin-1 and Windows-1252 make of bytes outside of ASCII. */
	private static final Pattern LATIN = Pattern.compile(
			"[\u0080-\u00FF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]{4,400}+");

	/** What GBK makes of bytes outside of ASCII. */
	private static final Pattern CJK = Pattern.compile("[\u2E80-\u9FFF\uE000-\uFFE5]{4,400}+");

	private static final int MIN_CHINESE = 2;

	/** If more of the result isn't Chinese, the text was decoded correctly. */
	private static final int MIN_CHINESE_PER_OTHER = 3;

	private EncodingRepair() {
	}

	static String repair(String text) {
		if (text.chars().allMatch((c) -> c < 0x80)) {
			return text;
		}
		String latin = LATIN.matcher(text).replaceAll((match) -> Matcher.quoteReplacement(repairLatin(match.group())));
		return CJK.matcher(latin)
			.replaceAll((match) -> Matcher
				.quoteReplacement(decode(match.group().getBytes(GBK), StandardCharsets.UTF_8, match.group())));
	}

	private static String repairLatin(String run) {
		ByteArrayOutputStream latin = new ByteArrayOutputStream();
		run.chars().forEach((c) -> latin.write((c <= 0xFF) ? c : String.valueOf((char) c).getBytes(WINDOWS_1252)[0]));
		byte[] bytes = latin.toByteArray();
		for (Charset charset : List.of(StandardCharsets.UTF_8, GBK)) {
			String decoded = decode(bytes, charset, run);
			if (!decoded.equals(run)) {
				return decoded;
			}
		}
		return run;
	}

	private static String decode(byte[] bytes, Charset charset, String otherwise) {
		String decoded = new String(bytes, charset);
		long chinese = decoded.chars().filter((c) -> c >= '\u4E00' && c <= '\u9FFF').count();
		long other = decoded.length() - chinese;
		return (chinese >= MIN_CHINESE && chinese >= other * MIN_CHINESE_PER_OTHER) ? decoded : otherwise;
	}

}
