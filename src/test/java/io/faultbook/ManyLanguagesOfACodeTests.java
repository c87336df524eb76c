package io.faultbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The links to all languages of a code must not make the head of its answer too long. */
class ManyLanguagesOfACodeTests {

	private static final int LANGUAGES = 120;

	private static final int MAX_HEAD = 4096;

	@Test
	void codeInManyLanguagesIsServed() throws IOException {
		try (FaultbookInstance faultbook = FaultbookInstance.start(TestDatabase.H2.create())) {
			for (int i = 0; i < LANGUAGES; i++) {
				String language = "q" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "-Latn-US-abcde-fghij";
				assertThat(faultbook
					.edit("PUT", "/admin/codes/9112/texts/" + language, "{\"description\":\"d\",\"remediation\":\"\"}",
							"If-Match", "\"0\"")
					.statusCode()).isEqualTo(200);
			}
			for (String accept : new String[] { "application/json", "text/html", "text/plain", "text/markdown" }) {
				for (String path : new String[] { "/codes/9112", "/codes?search=9112", "/codes/9112?lang=qaa" }) {
					RawHttp.Answer answer = RawHttp.send(faultbook.uri("").getPort(), "GET", path, "",
							"Accept: " + accept);
					assertThat(answer.status()).as(accept + ' ' + path).isIn(200, 406);
					assertThat(answer.head().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MAX_HEAD);
				}
			}
			assertThat(RawHttp.send(faultbook.uri("").getPort(), "GET", "/codes/2062", "").field("Link"))
				.contains("hreflang=\"zh-CN\"");
		}
	}

}
