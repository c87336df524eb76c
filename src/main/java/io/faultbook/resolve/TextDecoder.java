package io.faultbook.resolve;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import org.jspecify.annotations.Nullable;

/** Decodes texts whose character set may be unknown, as that of a log file often is. */
final class TextDecoder {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	/** In a short text, the detector often takes Chinese for another language. */
	private static final int MIN_CONFIDENCE = 60;

	private static final Charset GB18030 = Charset.forName("GB18030");

	private TextDecoder() {
	}

	/**
	 * Decode a text. If it isn't valid in the declared character set, or none is
	 * declared, the character set is detected. Malformed bytes are replaced.
	 * @param declared the character set that the client declares, or null
	 */
	static String decode(byte[] bytes, @Nullable Charset declared) {
		Charset charset = (declared != null && isValid(bytes, declared)) ? declared : detect(bytes);
		String text = new String(bytes, charset);
		return (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) ? text.substring(1) : text;
	}

	private static Charset detect(byte[] bytes) {
		if (!hasNul(bytes) && isValid(bytes, StandardCharsets.UTF_8)) {
			return StandardCharsets.UTF_8;
		}
		CharsetMatch match = new CharsetDetector().setText(bytes).detect();
		if (match == null || !Charset.isSupported(match.getName())) {
			return StandardCharsets.UTF_8;
		}
		Charset charset = Charset.forName(match.getName());
		return (match.getConfidence() < MIN_CONFIDENCE && isValid(bytes, GB18030)) ? GB18030 : charset;
	}

	/** Text in UTF-16 contains NUL, which is valid in UTF-8. */
	private static boolean hasNul(byte[] bytes) {
		for (byte b : bytes) {
			if (b == 0) {
				return true;
			}
		}
		return false;
	}

	private static boolean isValid(byte[] bytes, Charset charset) {
		try {
			charset.newDecoder().decode(ByteBuffer.wrap(bytes));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
