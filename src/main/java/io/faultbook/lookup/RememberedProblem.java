package io.faultbook.lookup;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A problem as the controllers told it, to be told again. */
final class RememberedProblem {

	private final int status;

	private final Map<String, String> fields;

	private final byte[] body;

	private RememberedProblem(int status, Map<String, String> fields, byte[] body) {
		this.status = status;
		this.fields = fields;
		this.body = body;
	}

	/**
	 * What was told.
	 * @param before the names of the fields that were set before
	 */
	static RememberedProblem of(ContentCachingResponseWrapper told, Collection<String> before) {
		Set<String> names = new HashSet<>(told.getHeaderNames());
		names.removeAll(before);
		names.remove(HttpHeaders.CONTENT_LENGTH);
		Map<String, String> fields = new TreeMap<>();
		names.forEach((name) -> fields.put(name, String.join(", ", told.getHeaders(name))));
		return new RememberedProblem(told.getStatus(), fields, told.getContentAsByteArray());
	}

	/** The language that it is told in, a BCP 47 tag. */
	String language() {
		return this.fields.getOrDefault(HttpHeaders.CONTENT_LANGUAGE, "");
	}

	void send(HttpServletResponse response) throws IOException {
		response.setStatus(this.status);
		this.fields.forEach(response::setHeader);
		response.setContentLength(this.body.length);
		response.getOutputStream().write(this.body);
	}

}
