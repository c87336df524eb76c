package io.faultbook;

import java.util.List;
import java.util.Map;

/**
 * A request as raw bytes, one per character (ISO 8859-1).
 *
 * @param line the method and the target
 * @param headers the header lines
 * @param body everything after the head
 */
record HostileRequest(String line, List<String> headers, String body) {

	private static final int MAX_SHOWN = 600;

	HostileRequest {
		headers = List.copyOf(headers);
	}

	/**
	 * The request as it is sent.
	 * @param session the values that replace the placeholders of session secrets
	 */
	String bytes(Map<String, String> session) {
		String request = this.line + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", this.headers)
				+ "\r\n\r\n" + this.body;
		for (Map.Entry<String, String> value : session.entrySet()) {
			request = request.replace(value.getKey(), value.getValue());
		}
		return request;
	}

	boolean acceptsOnlyHtml() {
		return this.headers.stream()
			.filter((header) -> header.startsWith("Accept: "))
			.toList()
			.equals(List.of("Accept: text/html"));
	}

	boolean isHead() {
		return this.line.startsWith("HEAD ");
	}

	/** The first path segment, which faults are grouped by. */
	String area() {
		return this.line.replaceFirst("(?s)^\\S* (/?[a-z0-9.-]*).*", "$1");
	}

	@Override
	public String toString() {
		StringBuilder shown = new StringBuilder(truncate(this.line));
		this.headers.forEach((header) -> shown.append("\n  ").append(truncate(header)));
		return this.body.isEmpty() ? shown.toString() : shown.append("\n\n  ").append(truncate(this.body)).toString();
	}

	static String truncate(String text) {
		return (text.length() <= MAX_SHOWN) ? text
				: text.substring(0, MAX_SHOWN) + "... (" + text.length() + " bytes in all)";
	}

}
