package io.faultbook.paste;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * HTTP statuses without a label: after a protocol version or a request, or before a
 * reason phrase.
 */
final class StatusLines {

	private static final List<Pattern> PATTERNS = Stream.of("HTTP/\\d(?:\\.\\d)?\"?[ \t]{1,3}([1-5]\\d\\d)(?!\\d)",
			"(?=[GPDHO])(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) [!-~]{1,500}+[ >:=-]{1,4}([1-5]\\d\\d)(?!\\d)",
			"<-- ([1-5]\\d\\d)(?!\\d)",
			"(?=[1-5])(?<!\\d)([1-5]\\d\\d) ?(?i:OK|Created|Accepted|No Content|Moved Permanently|Found|Not Modified"
					+ "|Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Not Acceptable|Request Timeout"
					+ "|Conflict|Gone|Unprocessable|Too Many Requests|Internal Server Error|Not Implemented|Bad Gateway"
					+ "|Service Unavailable|Gateway Time-?out)(?![A-Za-z])")
		.map(Pattern::compile)
		.toList();

	private final String text;

	private @Nullable BitSet starts;

	StatusLines(String text) {
		this.text = text;
	}

	boolean contains(CodeToken token) {
		if (this.starts == null) {
			BitSet starts = new BitSet();
			for (Pattern pattern : PATTERNS) {
				pattern.matcher(this.text).results().forEach((match) -> starts.set(match.start(1)));
			}
			this.starts = starts;
		}
		return this.starts.get(token.start());
	}

}
