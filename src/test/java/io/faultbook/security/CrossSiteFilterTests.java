package io.faultbook.security;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

import static org.assertj.core.api.Assertions.assertThat;

class CrossSiteFilterTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/admin/codes/1/texts/en");

	private final MockFilterChain chain = new MockFilterChain();

	private int status() throws ServletException, IOException {
		SecurityProblemHandler problems = new SecurityProblemHandler((request, response, handler, problem) -> {
			response.setStatus(((ErrorResponse) problem).getStatusCode().value());
			return new ModelAndView();
		}, new FixedLocaleResolver(Locale.ENGLISH));
		MockHttpServletResponse response = new MockHttpServletResponse();
		new CrossSiteFilter(problems).doFilter(this.request, response, this.chain);
		return response.getStatus();
	}

	@Test
	void requestWithoutOriginIsAllowed() throws Exception {
		assertThat(status()).isEqualTo(200);
		assertThat(this.chain.getRequest()).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "https://faults.example,faults.example", "http://faults.example:8443,faults.example:8443",
			"https://[::1]:99,[::1]:99" })
	void sameOriginIsAllowed(String origin, String host) throws Exception {
		this.request.addHeader("Origin", origin);
		this.request.addHeader("Host", host);
		assertThat(status()).isEqualTo(200);
		assertThat(this.chain.getRequest()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "same-origin", "none" })
	void secFetchSiteTakesPrecedenceOverOrigin(String site) throws Exception {
		this.request.addHeader("Sec-Fetch-Site", site);
		this.request.addHeader("Origin", "https://faults.example");
		this.request.addHeader("Host", "internal:8443");
		assertThat(status()).isEqualTo(200);
		assertThat(this.chain.getRequest()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example", "https://faults.example.evil.example", "https://faults.example:1",
			"https://user@faults.example", "null", "", " ", "faults.example", "file://", "%%%" })
	void otherOriginIsRejected(String origin) throws Exception {
		this.request.addHeader("Origin", origin);
		this.request.addHeader("Host", "faults.example");
		assertThat(status()).isEqualTo(403);
		assertThat(this.chain.getRequest()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site", "SAME-ORIGIN", "", "same-origin, cross-site" })
	void otherSiteIsRejectedEvenWithTheSameOrigin(String site) throws Exception {
		this.request.addHeader("Sec-Fetch-Site", site);
		this.request.addHeader("Origin", "https://faults.example");
		this.request.addHeader("Host", "faults.example");
		assertThat(status()).isEqualTo(403);
		assertThat(this.chain.getRequest()).isNull();
	}

	@Test
	void nullOriginIsRejectedWithoutAHost() throws Exception {
		this.request.addHeader("Origin", "null");
		assertThat(status()).isEqualTo(403);
	}

}
