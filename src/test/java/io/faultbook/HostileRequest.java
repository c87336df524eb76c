package io.faultbook;

import java.util.List;
import java.util.Map;

/**
 * A request, each character a byte.
 *
 * @param line the method and the target
 * @param fields the lines of the head
 * @param body what follows the head
 */
record HostileRequest(String line, List<String> fields, String body) {

	private static final int SHOWN = 600;

	HostileRequest {
		fields = List.copyOf(fields);
	}

	/**
	 * The request as it is sent.
	 * @param session what is put in the place of the names of a session's secrets
	 */
	String bytes(Map<String, String> session) {
		String request = this.line + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", this.fields)
				+ "\r\n\r\n" + this.body;
		for (Map.Entry<String, String> secret : session.entrySet()) {
			request = request.replace(secret.getKey(), secret.getValue());
		}
		return request;
	}

	/** Whether it accepts HTML and nothing else. */
	boolean wantsPage() {
		return this.fields.stream()
			.filter((field) -> field.startsWith("Accept: "))
			.toList()
			.equals(List.of("Accept: text/html"));
	}

	boolean isHead() {
		return this.line.startsWith("HEAD ");
	}

	/** The first step of the path, which faults are told apart by. */
	String area() {
		return this.line.replaceFirst("(?s)^\\S* (/?[a-z0-9.-]*).*", "$1");
	}

	@Override
	public String toString() {
		StringBuilder shown = new StringBuilder(cut(this.line));
		this.fields.forEach((field) -> shown.append("\n  ").append(cut(field)));
		return this.body.isEmpty() ? shown.toString() : shown.append("\n\n  ").append(cut(this.body)).toString();
	}

	static String cut(String text) {
		return (text.length() <= SHOWN) ? text : text.substring(0, SHOWN) + "... (" + text.length() + " bytes in all)";
	}

}
