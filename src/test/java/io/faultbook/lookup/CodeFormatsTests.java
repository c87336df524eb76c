package io.faultbook.lookup;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.snapshot.EntryRenderer;
import io.faultbook.snapshot.RenderedEntry;
import io.faultbook.snapshot.RenderedCode;
import io.faultbook.snapshot.SnapshotHolder;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:code-api")
@AutoConfigureMockMvc
class CodeFormatsTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SnapshotHolder holder;

	@Autowired
	private List<EntryRenderer> renderers;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "*/*|application/json", "''|application/json",
			"text/plain|text/plain;charset=UTF-8", "text/markdown|text/markdown;charset=UTF-8",
			"application/json;q=0.1, text/plain|text/plain;charset=UTF-8", "text/*|text/plain;charset=UTF-8",
			"application/json, text/plain, */*|application/json", "@@@, text/markdown|text/markdown;charset=UTF-8",
			"application/*, */*;q=0.1|application/json", "text/html, */*;q=0.8|text/html;charset=UTF-8",
			"text/html;q=0.9, application/json|application/json",
			"*/*, application/json;q=0|text/plain;charset=UTF-8" })
	void acceptHeaderChoosesTheFormat(String accept, String expected) {
		MvcTestResult result = this.mvc.get().uri("/codes/2065").header(HttpHeaders.ACCEPT, accept).exchange();
		assertThat(result).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, expected);
	}

	@Test
	void everyFormatIsDocumented() {
		String document = body("/v3/api-docs", "en");
		Map<String, ?> content = JsonPath.read(document, "$.paths['/codes/{code}'].get.responses['200'].content");
		String overview = JsonPath.read(document, "$.info.description");
		for (EntryRenderer renderer : this.renderers) {
			String type = renderer.mediaType().getType() + '/' + renderer.mediaType().getSubtype();
			assertThat(content).containsKey(type);
			assertThat(overview).contains(renderer instanceof JsonEntryRenderer ? "JSON" : type);
			for (String language : List.of("en", "zh-CN")) {
				assertThat(body("/problems/not-acceptable", language)).contains(type);
			}
		}
	}

	private String body(String path, String language) {
		MvcTestResult result = this.mvc.get().uri(path).header(HttpHeaders.ACCEPT_LANGUAGE, language).exchange();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@CsvSource({ "text/css", "image/png", "application/json;q=0", "text/csv" })
	void otherFormatsAreNotAcceptable(String accept) {
		assertThat(this.mvc.get().uri("/codes/2065").header(HttpHeaders.ACCEPT, accept))
			.hasStatus(HttpStatus.NOT_ACCEPTABLE)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/not-acceptable");
	}

	@Test
	void everyFormatHasItsOwnStrongEtag() {
		List<String> etags = new ArrayList<>();
		for (String accept : List.of("application/json", "text/plain", "text/markdown", "text/html")) {
			MvcTestResult result = this.mvc.get().uri("/codes/2065").header(HttpHeaders.ACCEPT, accept).exchange();
			etags.add(String.valueOf(result.getResponse().getHeader(HttpHeaders.ETAG)));
		}
		assertThat(etags).doesNotHaveDuplicates().allMatch((tag) -> tag.matches("\"[A-Za-z0-9_-]{16}\""));
	}

	@Test
	void headReturnsTheHeadersOfGet() {
		MvcTestResult get = this.mvc.get().uri("/codes/2065").exchange();
		MvcTestResult head = this.mvc.head().uri("/codes/2065").exchange();
		for (String name : List.of(HttpHeaders.ETAG, HttpHeaders.VARY, HttpHeaders.CACHE_CONTROL, HttpHeaders.LINK,
				HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.CONTENT_TYPE)) {
			assertThat(head.getResponse().getHeader(name)).as(name).isEqualTo(get.getResponse().getHeader(name));
		}
		assertThat(head).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(get.getResponse().getContentAsByteArray().length));
	}

	@ParameterizedTest
	@CsvSource({ "POST,/codes/2065", "PUT,/codes", "DELETE,/categories", "PATCH,/problems/bad-request" })
	void unsupportedMethodIsRejectedWithAllow(String method, String path) {
		MvcTestResult result = this.mvc.method(HttpMethod.valueOf(method)).uri(path).exchange();
		assertThat(result).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
		assertThat(result.getResponse().getHeader(HttpHeaders.ALLOW)).contains("GET", "HEAD", "OPTIONS")
			.doesNotContain("PUT", "POST", "DELETE");
	}

	@Test
	void preflightFromAnotherOriginIsAllowed() {
		MvcTestResult result = this.mvc.options()
			.uri("/codes/2065")
			.header(HttpHeaders.ORIGIN, "https://dashboard.example")
			.header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "GET")
			.exchange();
		assertThat(result).hasStatus(HttpStatus.NO_CONTENT)
			.hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
			.hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS")
			.doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
	}

	@Test
	void otherOriginsMayReadTheHeadersOfErrors() {
		assertThat(this.mvc.get().uri("/codes/9999").header(HttpHeaders.ORIGIN, "https://dashboard.example"))
			.hasStatus(HttpStatus.NOT_FOUND)
			.hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
			.hasHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
					"ETag, Link, Content-Disposition, Content-Language, Retry-After");
	}

	@Test
	void textFitsIn80Columns() {
		for (String line : representations("text/plain;charset=UTF-8").stream().flatMap(String::lines).toList()) {
			assertThat(TerminalText.width(line)).as(line).isLessThanOrEqualTo(TerminalText.COLUMNS);
		}
	}

	@Test
	void chineseTextHasNumberedSteps() throws UnsupportedEncodingException {
		MvcTestResult result = this.mvc.get().uri("/codes/403?lang=zh").accept("text/plain").exchange();
		assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8)).isEqualTo("""
				403  request forbidden.
				     通用

				请求被禁止

				解决方法
				  1. 检查appKey,appSecret是否配置错误
				  2. 当前使用的appKey是否有接口访问权限

				请先解决问题，再重试。
				可由谁解决：调用方开发者

				容易混淆的错误码：401
				来源：厂商原文，2018-09-04
				""");
	}

	@Test
	void markdownStartsWithAHeading() {
		for (String document : representations("text/markdown;charset=UTF-8")) {
			Node first = Parser.builder().build().parse(document).getFirstChild();
			assertThat(first).isInstanceOf(Heading.class);
		}
	}

	private List<String> representations(String type) {
		List<String> representations = new ArrayList<>();
		for (RenderedCode code : this.holder.current().codes()) {
			code.languages()
				.languages()
				.stream()
				.map(code::entry)
				.map((RenderedEntry entry) -> new String(entry.representation(MediaType.parseMediaType(type)).body(),
						StandardCharsets.UTF_8))
				.forEach(representations::add);
		}
		assertThat(representations).hasSize(110);
		return representations;
	}

}
