package io.faultbook.admin;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;

import io.faultbook.RawHttp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Edits that no HTTP client library would send, written byte by byte. */
class RawEditRequestTests extends RejectedEditTestBase {

	private static final String JSON = "Content-Type: application/json";

	/** The UTF-8 byte-order mark, one character per byte. */
	private static final String BOM = "\u00EF\u00BB\u00BF";

	private static final int TOO_LARGE = 300 * 1024;

	/**
	 * Encode a text into one character per byte, which is how {@link RawHttp} sends
	 * requests.
	 */
	private static String encode(String text, Charset charset) {
		return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
	}

	private static RawHttp.Response put(String body, String... headers) throws IOException {
		return send("PUT", TEXT, "Content-Length: " + body.length(), body, headers);
	}

	private static RawHttp.Response send(String method, String path, String framing, String body, String... headers)
			throws IOException {
		String credentials = Base64.getEncoder()
			.encodeToString("editor:test-password".getBytes(StandardCharsets.UTF_8));
		StringBuilder request = new StringBuilder(method).append(' ')
			.append(path)
			.append(" HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Basic ")
			.append(credentials)
			.append("\r\nIf-Match: \"0\"\r\n")
			.append(framing);
		for (String header : headers) {
			request.append("\r\n").append(header);
		}
		return RawHttp.send(port(), request.append("\r\n\r\n").append(body).toString());
	}

	private static void assertProblem(RawHttp.Response response, int... statuses) {
		assertThat(response.head()).as(response.body()).contains("content-type: application/problem+json");
		assertRejected(response.status(), response.body(), statuses);
	}

	static Stream<Arguments> bodiesNotInUtf8() {
		String description = "{\"description\":\"%s\",\"remediation\":null}";
		return Stream.of(Arguments.of("UTF-16 with BOM", encode(VALID_EDIT, StandardCharsets.UTF_16)),
				Arguments.of("UTF-16BE", encode(VALID_EDIT, StandardCharsets.UTF_16BE)),
				Arguments.of("UTF-16LE", encode(VALID_EDIT, StandardCharsets.UTF_16LE)),
				Arguments.of("UTF-32", encode(VALID_EDIT, Charset.forName("UTF-32BE"))),
				Arguments.of("UTF-8 with two BOMs", BOM + BOM + VALID_EDIT),
				Arguments.of("UTF-8 with half a BOM", "\u00EF\u00BB" + VALID_EDIT),
				Arguments.of("UTF-8 with BOM at the end", VALID_EDIT + BOM),
				Arguments.of("Latin 1", description.formatted("caf\u00E9")),
				Arguments.of("GBK", encode(description.formatted("设备未绑定"), Charset.forName("GBK"))),
				Arguments.of("byte that UTF-8 never contains", description.formatted("a\u00FFb")),
				Arguments.of("truncated character", description.formatted("\u00E8\u00AE")),
				Arguments.of("lone continuation byte", description.formatted("\u0080")),
				Arguments.of("overlong letter", description.formatted("\u00C1\u00A1")),
				Arguments.of("overlong NUL", description.formatted("\u00C0\u0080")),
				Arguments.of("overlong slash", description.formatted("\u00E0\u0080\u00AF")),
				Arguments.of("lone surrogate", description.formatted("\u00ED\u00A0\u0080")),
				Arguments.of("surrogate pair", description.formatted("\u00ED\u00A0\u00BD\u00ED\u00B2\u00A9")),
				Arguments.of("beyond the last code point", description.formatted("\u00F4\u0090\u0080\u0080")),
				Arguments.of("sequence of five bytes", description.formatted("\u00F8\u0088\u0080\u0080\u0080")),
				Arguments.of("bare NUL", description.formatted("\0")),
				Arguments.of("NUL before and after", "\0" + VALID_EDIT + "\0"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("bodiesNotInUtf8")
	void bodyThatIsNotUtf8IsRejected(String fault, String body) throws IOException {
		assertProblem(put(body, JSON), 400);
	}

	/** Each body is rejected for its content, not for the byte-order mark. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "PUT||{\"description\":\"\",\"remediation\":null}|422",
			"POST|/revert|{\"revision\":7}|422", "POST|/confirm|{\"note\":\"\\u0001\"}|422" })
	void leadingBomIsIgnored(String method, @Nullable String suffix, String body, int status) throws IOException {
		String path = (suffix != null) ? TEXT + suffix : TEXT;
		assertProblem(send(method, path, "Content-Length: " + (BOM + body).length(), BOM + body, JSON), status);
	}

	@Test
	void leadingBomIsIgnoredForANewCode() throws IOException {
		String body = BOM + "{\"message\":\"m\",\"category\":\"none\"}";
		assertProblem(
				send("PUT", "/admin/codes/NEW-1", "Content-Length: " + body.length(), body, JSON, "If-None-Match: *"),
				422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Content-Type: application/json; charset=utf-16",
			"Content-Type: application/json; charset=iso-8859-1", "Content-Type: application/json; charset=nonsense",
			"Content-Type: application/json; charset=\"", "Content-Type:", "Content-Type: json", "Content-Type: */*",
			"Content-Type: application/*", "Content-Type: application/problem+json", "Content-Type: text/json",
			"Content-Encoding: x" })
	void contentTypeOtherThanJsonInUtf8IsRejected(String header) throws IOException {
		assertProblem(put(VALID_EDIT, header), 415);
	}

	@Test
	void missingContentTypeIsRejected() throws IOException {
		assertProblem(put(VALID_EDIT), 415);
	}

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "br", "identity, gzip", "nonsense" })
	void compressedBodyIsRejected(String coding) throws IOException {
		assertProblem(put(VALID_EDIT, JSON, "Content-Encoding: " + coding), 415);
	}

	@Test
	void tooLargeBodyWithContentLengthIsRejected() throws IOException {
		assertProblem(put(" ".repeat(TOO_LARGE) + VALID_EDIT, JSON), 413);
	}

	@Test
	void tooLargeChunkedBodyIsRejected() throws IOException {
		String chunk = Integer.toHexString(TOO_LARGE).toLowerCase(Locale.ROOT) + "\r\n" + " ".repeat(TOO_LARGE)
				+ "\r\n";
		assertProblem(send("PUT", TEXT, "Transfer-Encoding: chunked", chunk + "0\r\n\r\n", JSON), 413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "zz\r\n{}\r\n0\r\n\r\n", "-1\r\n{}\r\n0\r\n\r\n", "ffffffffffffffff\r\n{}\r\n0\r\n\r\n",
			"2{}\r\n0\r\n\r\n" })
	void malformedChunksAreRejected(String body) throws IOException {
		assertProblem(send("PUT", TEXT, "Transfer-Encoding: chunked", body, JSON), 400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACE", "PATCH", "BREW", "PROPFIND", "put", "LOCK" })
	void unsupportedMethodIsRejected(String method) throws IOException {
		RawHttp.Response response = send(method, TEXT, "Content-Length: 0", "");
		assertProblem(response, 405);
		assertThat(response.head()).containsPattern("allow: .*delete.*get.*put");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/codes/..%2f2065/texts/en", "/admin/codes/2065%2ftexts/en",
			"/admin/codes/%2e%2e/texts/en", "/admin/codes/2065;a=b/texts/en", "/admin/codes/2065/texts/en;v=1",
			"/admin//codes/2065/texts/en", "/admin/codes/2065%5c/texts/en", "/admin/codes/2065%00/texts/en",
			"/admin/codes/2065%0a/texts/en", "/admin/codes/%zz/texts/en", "/admin/codes/%ff/texts/en",
			"/admin/codes/2065%252f/texts/en", "/Admin/codes/2065/texts/en", "/admin/codes/2065/texts/en/",
			"/admin/codes/2065/texts/%e2%80%aeen", "/admin/codes//texts/en", "/codes/../admin/codes/9999/texts/en",
			"/admin/codes/2065/texts", "/admin/codes/2065/texts/en/history/1", "/admin", "/admin/" })
	void invalidPathIsRejected(String path) throws IOException {
		assertProblem(send("PUT", path, "Content-Length: " + VALID_EDIT.length(), VALID_EDIT, JSON), 400, 404, 405);
	}

	@Test
	void overlongCodeIsNotFound() throws IOException {
		String path = "/admin/codes/" + "9".repeat(4_000) + "/texts/en";
		assertProblem(send("PUT", path, "Content-Length: " + VALID_EDIT.length(), VALID_EDIT, JSON), 404);
	}

}
