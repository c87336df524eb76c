package io.faultbook.language;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.LocaleResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests the language of problems and page labels, which every request must have. */
class RequestLanguageResolverTests {

	private final LocaleResolver resolver = new RequestLanguageResolver(new LanguageProperties(Locale.ENGLISH));

	@ParameterizedTest
	@CsvSource({ "lang=zh", "size=1&lang=zh", "lang=zh&size=1", "lang=zh%2Dhk", "lang=zh%3Bq=0.5" })
	void parameterOverridesTheHeader(String query) {
		assertThat(resolve(query, "en")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "size=1", "xlang=en", "lang=", "lang=%zz", "lang=zh!CN", "lang=%20" })
	void headerIsUsedWithoutAValidParameter(String query) {
		assertThat(resolve(query, "zh")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
	}

	@Test
	void severalHeaderLinesAreOneList() {
		assertThat(resolve("", "fr", "zh;q=0.1")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "lang=zh!CN", "lang=fr,*;q=0" })
	void defaultIsUsedIfNothingIsAcceptable(String query) {
		assertThat(resolve(query, "fr, *;q=0")).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void requestBodyIsNotRead() {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
		request.addParameter("lang", "zh");
		assertThat(this.resolver.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void languageCannotBeSet() {
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> this.resolver.setLocale(new MockHttpServletRequest(), null, Locale.ENGLISH));
	}

	private Locale resolve(String query, String... acceptLanguage) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/codes");
		request.setQueryString(query);
		for (String line : acceptLanguage) {
			request.addHeader("Accept-Language", line);
		}
		return this.resolver.resolveLocale(request);
	}

}
