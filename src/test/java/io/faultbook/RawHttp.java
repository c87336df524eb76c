package io.faultbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Sends bytes that no HTTP client would, and reads what comes back until the end. */
public final class RawHttp {

	private static final int TIMEOUT_MILLIS = 60_000;

	private static final String END_OF_HEAD = "\r\n\r\n";

	private static final Pattern CHUNK_SIZE = Pattern.compile("([0-9a-f]{1,6})\r\n");

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
	 * Send a request line, a few header fields and content, and have the connection
	 * closed.
	 * @param fields header fields as they go over the wire, without the line's end
	 */
	static Answer send(int port, String method, String target, String content, String... fields) throws IOException {
		String lines = Arrays.stream(fields).map((field) -> field + "\r\n").collect(Collectors.joining());
		return send(port, method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + lines
				+ "\r\n" + content);
	}

	/**
	 * Send a request from another address of this machine.
	 * @param from the last number of a loopback address, 127.0.0.1 to 127.0.0.254
	 * @throws java.net.SocketTimeoutException if ten seconds pass without an answer
	 */
	public static Answer send(int port, int from, String request) throws IOException {
		try (Socket socket = new Socket(loopback(1), port, loopback(from), 0)) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			write(socket, request.getBytes(StandardCharsets.ISO_8859_1));
			return Answer.of(read(socket.getInputStream()));
		}
	}

	/** The server may answer, and close the connection, before it has read everything. */
	private static void write(Socket socket, byte[] request) throws IOException {
		try {
			socket.getOutputStream().write(request);
			socket.shutdownOutput();
		}
		catch (SocketException ex) {
			// The answer says why.
		}
	}

	private static byte[] read(InputStream in) throws IOException {
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		try {
			in.transferTo(answer);
		}
		catch (SocketException ex) {
			// The server closed the connection while there was something left to read.
		}
		return answer.toByteArray();
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
	 * @param body what follows, decompressed, without the sizes of its chunks
	 */
	public record Answer(int status, String head, String fields, String body) {

		/**
		 * The value of a header field, whatever the case of its name; empty if absent.
		 */
		public String field(String name) {
			Matcher matcher = Pattern.compile("(?im)^" + name + ": ([^\\r\\n]*)").matcher(this.fields);
			return matcher.find() ? matcher.group(1) : "";
		}

		static Answer of(byte[] bytes) throws IOException {
			String text = new String(bytes, StandardCharsets.ISO_8859_1);
			int end = text.indexOf(END_OF_HEAD);
			if (!text.startsWith("HTTP/1.1 ") || end < 0) {
				return new Answer(0, "", "", text);
			}
			int status = Integer.parseInt(text.substring(9, 12));
			String fields = text.substring(0, end);
			String head = fields.toLowerCase(Locale.ROOT);
			String body = text.substring(end + END_OF_HEAD.length());
			if (status < 200) {
				return of(body.getBytes(StandardCharsets.ISO_8859_1));
			}
			String content = head.contains("\r\ntransfer-encoding: chunked") ? joined(body) : body;
			boolean compressed = head.contains("\r\ncontent-encoding: gzip") && !content.isEmpty();
			return new Answer(status, head, fields,
					compressed ? decompress(content) : utf8(content.getBytes(StandardCharsets.ISO_8859_1)));
		}

		/** The chunks without their sizes, and whatever comes after the last one. */
		private static String joined(String chunks) {
			StringBuilder joined = new StringBuilder();
			Matcher size = CHUNK_SIZE.matcher(chunks);
			int at = 0;
			while (size.find(at) && size.start() == at) {
				int end = Math.min(chunks.length(), size.end() + Integer.parseInt(size.group(1), 16));
				joined.append(chunks, size.end(), end);
				at = Math.min(chunks.length(), end + 2);
			}
			return joined.append(chunks, at, chunks.length()).toString();
		}

		private static String decompress(String body) throws IOException {
			InputStream in = new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1));
			return utf8(new GZIPInputStream(in).readAllBytes());
		}

		private static String utf8(byte[] bytes) {
			return new String(bytes, StandardCharsets.UTF_8);
		}

	}

}
