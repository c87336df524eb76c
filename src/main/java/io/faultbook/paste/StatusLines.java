package io.faultbook.paste;

import java.util.BitSet;
import java.util.List;

import io.faultbook.paste.Notations.Notation;
import org.jspecify.annotations.Nullable;

/**
 * HTTP statuses that are known by their place, without a label: after a protocol version,
 * after the request, before the reason phrase.
 */
final class StatusLines {

	private static final Notations PLACES = new Notations(List.of(
			Notation.of("H", "", "HTTP/\\d(?:\\.\\d)?\"?[ \t]{1,3}([1-5]\\d\\d)(?!\\d)"),
			Notation.of("GPDHO", "",
					"(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) [!-~]{1,500}+[ >:=-]{1,4}([1-5]\\d\\d)(?!\\d)"),
			Notation.of("<", "", "<-- ([1-5]\\d\\d)(?!\\d)"),
			Notation.of("12345", "0123456789",
					"([1-5]\\d\\d) ?(?i:OK|Created|Accepted|No Content|Moved Permanently|Found|Not Modified"
							+ "|Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Not Acceptable|Request Timeout"
							+ "|Conflict|Gone|Unprocessable|Too Many Requests|Internal Server Error|Not Implemented|Bad Gateway"
							+ "|Service Unavailable|Gateway Time-?out)(?![A-Za-z])")));

	private final String text;

	private @Nullable BitSet starts;

	StatusLines(String text) {
		this.text = text;
	}

	boolean contains(CodeToken token) {
		BitSet starts = this.starts;
		if (starts == null) {
			BitSet found = new BitSet();
			PLACES.find(this.text, (match) -> found.set(match.start(1)));
			starts = found;
			this.starts = starts;
		}
		return starts.get(token.start());
	}

}
