package io.faultbook;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends bytes that no HTTP client would, and reads what comes back until the end. */
public final class RawHttp {

	private static final int TIMEOUT_MILLIS = 60_000;

	private RawHttp() {
	}

	/**
	 * Send a request.
	 * @param port the port on this machine
	 * @param request the whole request, a character a byte (ISO 8859-1)
	 */
	public static Answer send(int port, String request) throws IOException {
		return send(port, 1, request);
	}

	/**
	 * Send a request from another address of this machine.
	 * @param from the last number of a loopback address, 127.0.0.1 to 127.0.0.254
	 */
	public static Answer send(int port, int from, String request) throws IOException {
		try (Socket socket = new Socket(loopback(1), port, loopback(from), 0)) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			InputStream in = socket.getInputStream();
			return Answer.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	private static InetAddress loopback(int last) throws IOException {
		return InetAddress.getByAddress(new byte[] { 127, 0, 0, (byte) last });
	}

	/**
	 * An answer.
	 *
	 * @param status the status, or 0 where the connection was closed without one
	 * @param head the status line and the header fields, in lower case
	 * @param fields the header fields as they were sent
	 * @param body what follows, chunk sizes included
	 */
	public record Answer(int status, String head, String fields, String body) {

		/**
		 * The value of a header field, whatever the case of its name; empty if absent.
		 */
		public String field(String name) {
			Matcher matcher = Pattern.compile("(?im)^" + name + ": ([^\\r\\n]*)").matcher(this.fields);
			return matcher.find() ? matcher.group(1) : "";
		}

		static Answer of(String text) {
			int end = text.indexOf("\r\n\r\n");
			if (!text.startsWith("HTTP/1.1 ") || end < 0) {
				return new Answer(0, "", "", text);
			}
			return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end).toLowerCase(Locale.ROOT),
					text.substring(0, end), text.substring(end + 4));
		}

	}

}
