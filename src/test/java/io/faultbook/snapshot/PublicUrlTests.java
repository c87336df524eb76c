package io.faultbook.snapshot;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PublicUrlTests {

	@ParameterizedTest
	@CsvSource({ "https://errors.example,https://errors.example", "https://errors.example/,https://errors.example",
			"http://errors.example:8080/codes//,http://errors.example:8080/codes" })
	void configuredUrlReplacesThatOfTheRequest(String url, String root) {
		assertThat(new PublicUrl(URI.create(url)).root(new MockHttpServletRequest())).isEqualTo(root);
	}

	@ParameterizedTest
	@ValueSource(strings = { "errors.example", "/codes", "ftp://errors.example", "https:errors.example", "https:///x",
			"https://errors.example?a=b", "https://errors.example#a", "https://user@errors.example", "javascript:1" })
	void otherUrlsAreRejected(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PublicUrl(URI.create(url)))
			.withMessageContaining("faultbook.public-url");
	}

	@Test
	void withoutOneTheRequestDecides() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/prefix/codes");
		request.setContextPath("/prefix");
		request.setServerPort(8080);
		request.setQueryString("a=b");
		assertThat(new PublicUrl(null).root(request)).isEqualTo("http://localhost:8080/prefix");
	}

}
