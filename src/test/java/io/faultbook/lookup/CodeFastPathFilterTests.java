package io.faultbook.lookup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.faultbook.H2Test;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that the fast path and the controller send the same responses. */
@H2Test
class CodeFastPathFilterTests {

	private static final List<String> CODES = List.of("2065", "401", "28601", "9153", "404", "2064", "..", "a%41",
			"2065;x=1", "");

	private static final List<@Nullable String> QUERIES = new ArrayList<>(List.of("lang=en", "lang=zh-HK", "lang=ja",
			"lang=", "lang=!!", "lang=en&lang=zh", "x=1", "lang=en%20", "lang=zh,en;q=0.5", "lang=a-very-long-subtag"));

	private static final List<@Nullable String> LANGUAGES = new ArrayList<>(
			List.of("en", "zh-CN,zh;q=0.9,en;q=0.8", "ja", "*;q=0", "ja, *;q=0", "en;q=0", "!!", ""));

	private static final List<@Nullable String> ACCEPTS = new ArrayList<>(
			List.of("*/*", "application/json", "text/html", "text/plain", "text/markdown", "image/png",
					"text/*;q=0.5, application/json;q=0.4", "application/*", "x", ""));

	static {
		QUERIES.add(null);
		LANGUAGES.add(null);
		ACCEPTS.add(null);
	}

	@Autowired
	private CodeFastPathFilter filter;

	@Autowired
	private WebApplicationContext context;

	private int fastPathResponses;

	/** The controllers, without any filter. */
	private MockMvc controllers() {
		return MockMvcBuilders.webAppContextSetup(this.context).build();
	}

	@Test
	void plainResponsesMatchTheController() throws Exception {
		MockMvc controllers = controllers();
		for (String code : CODES) {
			for (String query : QUERIES) {
				for (String language : LANGUAGES) {
					for (String accept : ACCEPTS) {
						Map<String, String> headers = new TreeMap<>();
						put(headers, HttpHeaders.ACCEPT_LANGUAGE, language);
						put(headers, HttpHeaders.ACCEPT, accept);
						compare(controllers, "/codes/" + code, query, headers);
					}
				}
			}
		}
		assertThat(this.fastPathResponses).as("requests on the fast path").isGreaterThan(500);
	}

	@Test
	void conditionalResponsesMatchTheController() throws Exception {
		MockMvc controllers = controllers();
		String etag = Objects.requireNonNull(fastPathResponse("/codes/2065", null, Map.of()))
			.getHeader(HttpHeaders.ETAG);
		for (String tag : List.of(String.valueOf(etag), "W/" + etag, "\"other\"", etag + ", \"other\"", "*", "x",
				"\"\"")) {
			compare(controllers, "/codes/2065", null, Map.of(HttpHeaders.IF_NONE_MATCH, tag));
		}
		for (String header : List.of(HttpHeaders.IF_MODIFIED_SINCE, HttpHeaders.IF_UNMODIFIED_SINCE,
				HttpHeaders.IF_MATCH, HttpHeaders.RANGE)) {
			compare(controllers, "/codes/2065", null, Map.of(header, "Tue, 24 Nov 2026 00:00:00 GMT"));
		}
		assertThat(Objects
			.requireNonNull(
					fastPathResponse("/codes/2065", null, Map.of(HttpHeaders.IF_NONE_MATCH, String.valueOf(etag))))
			.getStatus()).isEqualTo(304);
	}

	private static void put(Map<String, String> headers, String name, @Nullable String value) {
		if (value != null) {
			headers.put(name, value);
		}
	}

	private void compare(MockMvc controllers, String path, @Nullable String query, Map<String, String> headers)
			throws Exception {
		MockHttpServletResponse actual = fastPathResponse(path, query, headers);
		if (actual == null) {
			return;
		}
		this.fastPathResponses++;
		MockHttpServletResponse expected = controllers.perform(request(path, query, headers)).andReturn().getResponse();
		String description = path + ' ' + query + ' ' + headers;
		assertThat(actual.getStatus()).as(description).isEqualTo(expected.getStatus());
		assertThat(actual.getContentAsByteArray()).as(description).isEqualTo(expected.getContentAsByteArray());
		assertThat(headers(actual)).as(description).isEqualTo(headers(expected));
	}

	private static Map<String, List<String>> headers(MockHttpServletResponse response) {
		Map<String, List<String>> headers = new TreeMap<>();
		response.getHeaderNames().forEach((name) -> headers.put(name, response.getHeaders(name)));
		return headers;
	}

	private static MockHttpServletRequestBuilder request(String path, @Nullable String query,
			Map<String, String> headers) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders
			.get(URI.create(path + ((query != null) ? "?" + query : "")));
		headers.forEach(request::header);
		return request;
	}

	/** Return the response from the filter, or null if it passes the request on. */
	private @Nullable MockHttpServletResponse fastPathResponse(String path, @Nullable String query,
			Map<String, String> headers) throws Exception {
		MockHttpServletRequest request = request(path, query, headers).buildRequest(new MockServletContext());
		MockHttpServletResponse response = new MockHttpServletResponse();
		MockFilterChain chain = new MockFilterChain();
		this.filter.doFilter(request, response, chain);
		HttpServletRequest passed = (HttpServletRequest) chain.getRequest();
		return (passed == null) ? response : null;
	}

}
