package io.faultbook.table.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import org.jspecify.annotations.Nullable;

/** Detects the character set of a file, and decodes the file. */
final class TextDecoder {

	private static final List<Charset> UNICODE = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
			StandardCharsets.UTF_16BE);

	/** What ICU detects, and the superset that is in use. */
	private static final Map<String, String> DETECTABLE = Map.of("GB18030", "GB18030", "Big5", "Big5-HKSCS",
			"Shift_JIS", "windows-31j", "EUC-JP", "EUC-JP", "EUC-KR", "x-windows-949", "ISO-8859-1", "windows-1252",
			"windows-1252", "windows-1252", "windows-1250", "windows-1250", "windows-1251", "windows-1251");

	private static final int SAMPLE_LENGTH = 256 * 1024;

	/** Chinese characters have no zeros, so that they can be few. */
	private static final int MIN_ZERO_PERCENTAGE = 2;

	private static final int MIN_SAME_SIDE_PERCENTAGE = 60;

	private TextDecoder() {
	}

	static DecodedText decode(byte[] bytes, @Nullable String charset) {
		Detection<String> detection = (charset != null)
				? Detection.of(supported(charset).name(), DetectionReason.SPECIFIED) : detect(bytes);
		String text = new String(bytes, Charset.forName(detection.value()));
		return new DecodedText(text.startsWith("\uFEFF") ? text.substring(1) : text, detection);
	}

	private static Charset supported(String charset) {
		try {
			return Charset.forName(charset);
		}
		catch (IllegalArgumentException ex) {
			throw UnreadableTableException.forInvalidOption("charset");
		}
	}

	private static Detection<String> detect(byte[] bytes) {
		for (Charset charset : UNICODE) {
			byte[] mark = "\uFEFF".getBytes(charset);
			if (bytes.length >= mark.length && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark))) {
				return Detection.of(charset.name(), DetectionReason.BYTE_ORDER_MARK);
			}
		}
		Optional<Detection<String>> unmarked = detectUtf16(bytes);
		if (unmarked.isPresent()) {
			return unmarked.get();
		}
		// Well-formed text can contain U+FFFD: it was damaged before it was saved.
		if (isWellFormed(bytes, StandardCharsets.UTF_8)) {
			return Detection.of("UTF-8", DetectionReason.WELL_FORMED_UTF_8);
		}
		String text = new String(bytes, StandardCharsets.UTF_8);
		long damaged = text.chars().filter((c) -> c == '\uFFFD').count();
		// A file that was cut off, or a cell that was cut off within a character.
		return (damaged * 10 <= text.chars().filter((c) -> c > 0x7F).count())
				? Detection.of("UTF-8", DetectionReason.MOSTLY_UTF_8, String.valueOf(damaged)) : likely(bytes);
	}

	/**
	 * UTF-16 without a byte-order mark: digits, delimiters, and line breaks have a byte
	 * of zero on the same side. A few Chinese characters have one on the other side.
	 */
	private static Optional<Detection<String>> detectUtf16(byte[] bytes) {
		int length = Math.min(bytes.length, SAMPLE_LENGTH);
		long first = IntStream.range(0, length).filter((i) -> i % 2 == 0 && bytes[i] == 0).count();
		long second = IntStream.range(0, length).filter((i) -> i % 2 == 1 && bytes[i] == 0).count();
		long percentage = Math.max(first, second) * 100 / Math.max(1, first + second);
		if (bytes.length % 2 != 0 || (first + second) * 100 < (long) length * MIN_ZERO_PERCENTAGE
				|| percentage < MIN_SAME_SIDE_PERCENTAGE) {
			return Optional.empty();
		}
		Charset charset = (first > second) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
		return isWellFormed(bytes, charset)
				? Optional.of(Detection.of(charset.name(), DetectionReason.BYTE_FREQUENCY, String.valueOf(percentage)))
				: Optional.empty();
	}

	private static Detection<String> likely(byte[] bytes) {
		// A single Chinese word that repeats looks as much like Korean.
		List<CharsetMatch> matches = Stream.of(new CharsetDetector().setText(linesBeyondAscii(bytes)).detectAll())
			.sorted(Comparator.comparing(CharsetMatch::getConfidence)
				.thenComparing((match) -> match.getName().equals("GB18030"))
				.reversed())
			.toList();
		for (CharsetMatch match : matches) {
			String name = DETECTABLE.get(match.getName());
			if (name != null && isWellFormed(bytes, Charset.forName(name))) {
				return Detection.of(name, DetectionReason.BYTE_FREQUENCY, String.valueOf(match.getConfidence()));
			}
		}
		return Detection.of("windows-1252", DetectionReason.NOT_RECOGNIZED);
	}

	/** A few Chinese words among much English would look like Latin letters to ICU. */
	private static byte[] linesBeyondAscii(byte[] bytes) {
		ByteArrayOutputStream lines = new ByteArrayOutputStream();
		int start = 0;
		boolean beyondAscii = false;
		for (int i = 0; i < bytes.length && lines.size() < SAMPLE_LENGTH; i++) {
			beyondAscii |= bytes[i] < 0;
			if (bytes[i] == '\n' || i == bytes.length - 1) {
				if (beyondAscii) {
					lines.write(bytes, start, i + 1 - start);
				}
				start = i + 1;
				beyondAscii = false;
			}
		}
		return lines.toByteArray();
	}

	private static boolean isWellFormed(byte[] bytes, Charset charset) {
		try {
			charset.newDecoder().decode(ByteBuffer.wrap(bytes));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	record DecodedText(String text, Detection<String> charset) {
	}

}
