package io.faultbook.search;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTTP statuses that are known by their place, without a label: after a protocol version,
 * after the request, before the reason phrase.
 */
final class StatusLines {

	private static final List<Pattern> PLACES = List.of(
			Pattern.compile("HTTP/\\d(?:\\.\\d)?\"?[ \t]{1,3}([1-5]\\d\\d)(?!\\d)"),
			Pattern.compile("(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) [!-~]{1,500}+[ >:=-]{1,4}([1-5]\\d\\d)(?!\\d)"),
			Pattern.compile("<-- ([1-5]\\d\\d)(?!\\d)"),
			Pattern.compile(
					"(?<!\\d)([1-5]\\d\\d) ?(?i:OK|Created|Accepted|No Content|Moved Permanently|Found|Not Modified"
							+ "|Bad Request|Unauthorized|Forbidden|Not Found|Method Not Allowed|Not Acceptable|Request Timeout"
							+ "|Conflict|Gone|Unprocessable|Too Many Requests|Internal Server Error|Not Implemented|Bad Gateway"
							+ "|Service Unavailable|Gateway Time-?out)(?![A-Za-z])"));

	private final BitSet starts = new BitSet();

	StatusLines(String text) {
		for (Pattern place : PLACES) {
			Matcher matcher = place.matcher(text);
			while (matcher.find()) {
				this.starts.set(matcher.start(1));
			}
		}
	}

	boolean contains(CodeToken token) {
		return this.starts.get(token.start());
	}

}
