package io.faultbook.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import org.springframework.http.HttpStatusCode;

/**
 * The problem types, which are those with a title in the messages. The name of a type is
 * the last segment of its URI, which links to an explanation.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457#section-3.1.1">RFC 9457, section
 * 3.1.1</a>
 */
final class ProblemTypes {

	static final String PATH = "/problems/";

	private static final String TITLE_PREFIX = "problem.";

	private static final String TITLE_SUFFIX = ".title";

	private static final Map<Integer, String> BY_STATUS = Map.ofEntries(Map.entry(400, "bad-request"),
			Map.entry(408, "request-timeout"), Map.entry(404, "not-found"), Map.entry(405, "method-not-allowed"),
			Map.entry(406, "not-acceptable"), Map.entry(413, "content-too-large"), Map.entry(414, "uri-too-long"),
			Map.entry(415, "unsupported-media-type"), Map.entry(417, "expectation-failed"),
			Map.entry(431, "header-fields-too-large"), Map.entry(503, "service-unavailable"));

	private final List<String> names = ResourceBundle.getBundle("messages", Locale.ROOT)
		.keySet()
		.stream()
		.filter((key) -> key.startsWith(TITLE_PREFIX) && key.endsWith(TITLE_SUFFIX))
		.map((key) -> key.substring(TITLE_PREFIX.length(), key.length() - TITLE_SUFFIX.length()))
		.sorted()
		.toList();

	List<String> names() {
		return this.names;
	}

	/** The name of a problem's type, or of a general type for its status. */
	String name(URI type, HttpStatusCode status) {
		String path = type.toString();
		String name = path.startsWith(PATH) ? path.substring(PATH.length()) : "";
		if (this.names.contains(name)) {
			return name;
		}
		return BY_STATUS.getOrDefault(status.value(), status.is4xxClientError() ? "bad-request" : "internal-error");
	}

	static URI uri(String name) {
		return URI.create(PATH + name);
	}

	static String key(String name, String part) {
		return TITLE_PREFIX + name + '.' + part;
	}

}
