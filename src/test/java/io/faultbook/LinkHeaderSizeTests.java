package io.faultbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The {@code Link} header lists all languages of a code, but must not make the response
 * headers too long.
 */
class LinkHeaderSizeTests {

	private static final int LANGUAGES = 120;

	private static final int MAX_HEADERS_LENGTH = 4096;

	@Test
	void headersStayShortIfACodeHasManyLanguages() throws IOException {
		try (FaultbookInstance faultbook = FaultbookInstance.start(TestDatabase.H2.create())) {
			for (int i = 0; i < LANGUAGES; i++) {
				String language = "q" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "-Latn-US-abcde-fghij";
				assertThat(faultbook
					.sendAsEditor("PUT", "/admin/codes/9112/texts/" + language,
							"{\"description\":\"d\",\"remediation\":\"\"}", "If-Match", "\"0\"")
					.statusCode()).isEqualTo(200);
			}
			for (String accept : new String[] { "application/json", "text/html", "text/plain", "text/markdown" }) {
				for (String path : new String[] { "/codes/9112", "/codes?search=9112", "/codes?search=9112&page=0",
						"/codes/9112?lang=qaa" }) {
					RawHttp.Response response = RawHttp.send(faultbook.uri("").getPort(), "GET", path, "",
							"Accept: " + accept);
					assertThat(response.status()).as(accept + ' ' + path).isIn(200, 303, 406);
					assertThat(response.head().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MAX_HEADERS_LENGTH);
				}
			}
			assertThat(RawHttp.send(faultbook.uri("").getPort(), "GET", "/codes/2062", "").header("Link"))
				.contains("hreflang=\"zh-CN\"");
		}
	}

}
