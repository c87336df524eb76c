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

	private static final int MIN_CONFIDENCE = 10;

	private TextDecoder() {
	}

	/**
	 * Decode a text. Malformed bytes are replaced.
	 * @param declared the character set that the client declares, or null
	 */
	static String decode(byte[] bytes, @Nullable Charset declared) {
		String text = new String(bytes, (declared != null) ? declared : charset(bytes));
		return (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) ? text.substring(1) : text;
	}

	private static Charset charset(byte[] bytes) {
		if (isUtf8(bytes)) {
			return StandardCharsets.UTF_8;
		}
		CharsetMatch match = new CharsetDetector().setText(bytes).detect();
		boolean usable = match != null && match.getConfidence() >= MIN_CONFIDENCE
				&& Charset.isSupported(match.getName());
		return usable ? Charset.forName(match.getName()) : StandardCharsets.UTF_8;
	}

	/** Text in UTF-16 contains NUL, which is valid in UTF-8. */
	private static boolean isUtf8(byte[] bytes) {
		for (byte b : bytes) {
			if (b == 0) {
				return false;
			}
		}
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
