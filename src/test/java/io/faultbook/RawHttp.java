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

/**
 * Sends raw requests, including ones that no HTTP client would send, and reads the
 * response until the connection closes.
 */
public final class RawHttp {

	private static final int TIMEOUT_MILLIS = 60_000;

	private static final String END_OF_HEAD = "\r\n\r\n";

	private static final Pattern CHUNK_SIZE = Pattern.compile("([0-9a-f]{1,6})\r\n");

	private RawHttp() {
	}

	/**
	 * Send a request.
	 * @param port the port on this machine
	 * @param request the whole request, one character per byte (ISO 8859-1)
	 */
	public static Response send(int port, String request) throws IOException {
		return send(port, 1, request);
	}

	/**
	 * Send a request, and ask the server to close the connection.
	 * @param headers the header lines, without line breaks
	 */
	static Response send(int port, String method, String target, String content, String... headers) throws IOException {
		String lines = Arrays.stream(headers).map((header) -> header + "\r\n").collect(Collectors.joining());
		return send(port, method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + lines
				+ "\r\n" + content);
	}

	/**
	 * Send a request from another loopback address.
	 * @param from the last byte of the address, 1 to 254
	 * @throws java.net.SocketTimeoutException if the server sends nothing for a minute
	 */
	public static Response send(int port, int from, String request) throws IOException {
		try (Socket socket = new Socket(loopback(1), port, loopback(from), 0)) {
			socket.setSoTimeout(TIMEOUT_MILLIS);
			write(socket, request.getBytes(StandardCharsets.ISO_8859_1));
			return Response.of(read(socket.getInputStream()));
		}
	}

	/**
	 * The server may respond, and close the connection, before it has read everything.
	 */
	private static void write(Socket socket, byte[] request) throws IOException {
		try {
			socket.getOutputStream().write(request);
			socket.shutdownOutput();
		}
		catch (SocketException ex) {
			// The response says why.
		}
	}

	private static byte[] read(InputStream in) throws IOException {
		ByteArrayOutputStream response = new ByteArrayOutputStream();
		try {
			in.transferTo(response);
		}
		catch (SocketException ex) {
			// The server closed the connection before it had read the whole request.
		}
		return response.toByteArray();
	}

	private static InetAddress loopback(int last) throws IOException {
		return InetAddress.getByAddress(new byte[] { 127, 0, 0, (byte) last });
	}

	/**
	 * A response.
	 *
	 * @param status the status, or 0 if the connection was closed without a response
	 * @param head the status line and the headers, in lower case
	 * @param headers the headers as they were sent
	 * @param body the body, decompressed and without chunk sizes
	 */
	public record Response(int status, String head, String headers, String body) {

		/** The value of a header; its name isn't case-sensitive. Empty if absent. */
		public String header(String name) {
			Matcher matcher = Pattern.compile("(?im)^" + name + ": ([^\\r\\n]*)").matcher(this.headers);
			return matcher.find() ? matcher.group(1) : "";
		}

		static Response of(byte[] bytes) throws IOException {
			String text = new String(bytes, StandardCharsets.ISO_8859_1);
			int end = text.indexOf(END_OF_HEAD);
			if (!text.startsWith("HTTP/1.1 ") || end < 0) {
				return new Response(0, "", "", text);
			}
			int status = Integer.parseInt(text.substring(9, 12));
			String headers = text.substring(0, end);
			String head = headers.toLowerCase(Locale.ROOT);
			String body = text.substring(end + END_OF_HEAD.length());
			if (status < 200) {
				return of(body.getBytes(StandardCharsets.ISO_8859_1));
			}
			String content = head.contains("\r\ntransfer-encoding: chunked") ? dechunk(body) : body;
			boolean compressed = head.contains("\r\ncontent-encoding: gzip") && !content.isEmpty();
			return new Response(status, head, headers,
					compressed ? decompress(content) : utf8(content.getBytes(StandardCharsets.ISO_8859_1)));
		}

		/** Join the chunks, and keep everything that follows the last one. */
		private static String dechunk(String chunks) {
			StringBuilder dechunked = new StringBuilder();
			Matcher size = CHUNK_SIZE.matcher(chunks);
			int at = 0;
			while (size.find(at) && size.start() == at) {
				int end = Math.min(chunks.length(), size.end() + Integer.parseInt(size.group(1), 16));
				dechunked.append(chunks, size.end(), end);
				at = Math.min(chunks.length(), end + 2);
			}
			return dechunked.append(chunks, at, chunks.length()).toString();
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
