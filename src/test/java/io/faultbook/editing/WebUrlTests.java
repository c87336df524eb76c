package io.faultbook.editing;

import java.util.List;

import io.faultbook.editing.Handling.Link;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WebUrlTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "https://wiki.example.com/a?b=c@d#e", "HTTP://[::1]:8080/", "https://xn--fsqu00a.example/配对" })
	void webUrlIsAccepted(String url) {
		assertThat(Link.isWebUrl(url)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://wiki.example.com", "https:/wiki", "https://user@wiki.example.com",
			"https://wiki.example.com:secret@evil.example", "https://@wiki.example.com", "https://例子.example/",
			"https://wiki.example.com/\u202Efdp.exe", "https://wiki.example.com/\u2066a" })
	void deceptiveUrlIsRejected(String url) {
		assertThat(Link.isWebUrl(url)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u202Eb", "\u2067a", "\u200Fa" })
	void titleCannotChangeTheWritingDirection(String title) {
		HandlingInput input = new HandlingInput(null, List.of(), null,
				List.of(new HandlingInput.LinkInput(title, "https://wiki.example.com", "doc")), null);
		assertThatExceptionOfType(EditRejectedException.class).isThrownBy(input::toTextInput)
			.satisfies((ex) -> assertThat(ex.details()).extracting("errors").asString().contains("/links/0/title"));
	}

}
