package io.faultbook.lookup;

import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * The entity tags that a client already has.
 * <p>
 * Tags are compared weakly. A tag to which a compressing proxy added the name of its
 * coding, such as {@code "abc-gzip"}, still names the same representation.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2">RFC 9110,
 * 13.1.2</a>
 */
final class IfNoneMatch {

	private static final String ANY = "*";

	private static final Pattern TAG = Pattern.compile("\"([^\"]*+)\"");

	private static final Pattern CODING = Pattern.compile("(?:--?|;)(?:gzip|br|deflate|zstd)");

	private IfNoneMatch() {
	}

	/**
	 * Whether the client has the representation, so that the response is 304.
	 * @param etag the current tag, in quotes, weak or strong
	 */
	static boolean matches(HttpServletRequest request, String etag) {
		if (request.getHeader(HttpHeaders.IF_NONE_MATCH) == null) {
			return false;
		}
		List<String> lines = Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH));
		String opaque = etag.substring(etag.indexOf('"') + 1, etag.length() - 1);
		return lines.stream().anyMatch((line) -> line.strip().equals(ANY) || hasTag(line, opaque));
	}

	private static boolean hasTag(String line, String opaque) {
		Matcher matcher = TAG.matcher(line);
		while (matcher.find()) {
			String tag = matcher.group(1);
			if (tag.startsWith(opaque)
					&& (tag.length() == opaque.length() || CODING.matcher(tag.substring(opaque.length())).matches())) {
				return true;
			}
		}
		return false;
	}

}
