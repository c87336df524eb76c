package io.faultbook.lookup;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:code-api")
@AutoConfigureMockMvc
class FormatParameterTests {

	private static final String CODE_PATH = "/catalogs/link-living/codes/2065";

	private static final String LIST_PATH = "/catalogs/link-living/codes";

	@Autowired
	private MockMvcTester mvc;

	private MvcTestResult get(String uri, String accept) {
		return this.mvc.get().uri(URI.create(uri)).header(HttpHeaders.ACCEPT, accept).exchange();
	}

	@ParameterizedTest
	@CsvSource({ "/codes/2065,json,application/json", "/codes/2065,txt,text/plain;charset=UTF-8",
			"/codes/2065,md,text/markdown;charset=UTF-8", "/codes/2065,html,text/html;charset=UTF-8",
			CODE_PATH + ",md,text/markdown;charset=UTF-8", "/codes,csv,text/csv;charset=UTF-8",
			"/codes,txt,text/plain;charset=UTF-8", LIST_PATH + ",html,text/html;charset=UTF-8",
			"/catalogs,json,application/json", "/catalogs,html,text/html;charset=UTF-8",
			"/categories,json,application/json", "/categories,html,text/html;charset=UTF-8",
			"/problems,json,application/json", "/problems/not-found,html,text/html;charset=UTF-8",
			"/export,csv,text/csv;charset=UTF-8", "/export,json,application/json", "/,html,text/html;charset=UTF-8" })
	void parameterOverridesTheHeader(String path, String format, String expected) {
		for (String accept : new String[] { "image/png", "text/html", "application/json" }) {
			MvcTestResult result = get(path + "?format=" + format, accept);
			assertThat(result).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, expected);
			assertThat(result.getResponse().getHeaders(HttpHeaders.VARY))
				.isEqualTo(get(path, expected).getResponse().getHeaders(HttpHeaders.VARY));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes/2065", "/codes", "/catalogs", "/categories", "/problems", "/export", "/" })
	void unknownFormatIsRejected(String path) {
		for (String format : new String[] { "xml", "JSON", "%00", "%6Ason", "text/csv", "j".repeat(10_000) }) {
			MvcTestResult result = get(path + "?format=" + format, "application/json");
			assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
			assertThat(result).bodyJson().extractingPath("$.parameter").isEqualTo("format");
			assertThat(result).bodyJson()
				.extractingPath("$.detail")
				.asString()
				.contains("json, html, txt, md, csv, or atom");
		}
		assertThat(get(path + "?%66ormat=json", "application/json")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@ParameterizedTest
	@CsvSource({ "/codes/2065,csv", "/codes,md", "/catalogs,csv", "/categories,txt", "/problems,md", "/export,html",
			"/,json" })
	void unavailableFormatIsNotAcceptable(String path, String format) {
		MvcTestResult result = get(path + "?format=" + format, "*/*");
		assertThat(result).hasStatus(HttpStatus.NOT_ACCEPTABLE);
		assertThat(body(result)).contains("/problems/not-acceptable");
	}

	@ParameterizedTest
	@CsvSource({ "/codes/2064,404", "/nowhere,404", "/codes?page=x,400", "/codes?serach=x,400",
			"/catalogs/none/codes/1,404" })
	void problemsFollowTheFormat(String uri, int status) {
		String separator = uri.contains("?") ? "&" : "?";
		assertThat(get(uri + separator + "format=html", "application/json")).hasStatus(status)
			.hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
		assertThat(get(uri + separator + "format=json", "text/html")).hasStatus(status)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void resolvedTextFollowsTheFormat() {
		MvcTestResult result = this.mvc.post()
			.uri("/resolve?format=txt")
			.accept(MediaType.TEXT_HTML)
			.contentType(MediaType.TEXT_PLAIN)
			.content("errorCode=2065")
			.exchange();
		assertThat(result).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8");
	}

	@Test
	void repeatedFormatIsRejected() {
		assertThat(get("/codes?format=json&format=csv", "*/*")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("/problems/repeated-parameter");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes?format=", "/codes?format", "/codes?format=%20" })
	void blankFormatIsIgnored(String uri) {
		assertThat(get(uri, "text/plain")).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8");
	}

	@Test
	void editorsRoutesHaveNoFormat() {
		assertThat(get("/admin/imports?format=html", "application/json")).hasStatus(HttpStatus.UNAUTHORIZED)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void linksBetweenPagesKeepTheFormat() {
		assertThat(get("/codes?size=2&format=csv&download=true", "*/*").getResponse().getHeader(HttpHeaders.LINK))
			.contains("<codes?page=1&size=2&format=csv&download=true>; rel=\"next\"");
		assertThat(get("/codes?size=2", "text/csv").getResponse().getHeader(HttpHeaders.LINK)).doesNotContain("format",
				"download");
	}

	@Test
	void downloadIsAFileForSpreadsheets() {
		MvcTestResult plain = get("/codes?format=csv", "*/*");
		MvcTestResult download = get("/codes?lang=zh&format=csv&download=true", "*/*");
		assertThat(body(plain)).startsWith("code,message,");
		assertThat(plain.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)).isNull();
		assertThat(body(download)).startsWith("\uFEFFcode,message,");
		assertThat(download.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
			.matches("attachment; filename=\"faultbook-link-living-zh-CN-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
		assertThat(download.getResponse().getHeader(HttpHeaders.ETAG))
			.isNotEqualTo(get("/codes?lang=zh&format=csv", "*/*").getResponse().getHeader(HttpHeaders.ETAG));
	}

	@Test
	void exportCanBeDownloaded() {
		MvcTestResult all = get("/export?format=csv&download=true", "*/*");
		assertThat(body(all)).startsWith("\uFEFFcode,message,");
		assertThat(all.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
			.contains("\"faultbook-link-living-all-");
		assertThat(get("/export?lang=en&format=csv&download=true", "*/*").getResponse()
			.getHeader(HttpHeaders.CONTENT_DISPOSITION)).contains("\"faultbook-link-living-en-");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes?download=true", "/export?download=true", "/codes?format=csv&download=x" })
	void onlyCsvCanBeDownloaded(String uri) {
		assertThat(get(uri, "application/json")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.parameter")
			.isEqualTo("download");
	}

	@Test
	void listPageLinksToTheDownload() {
		assertThat(body(get("/codes?search=bound&page=0&size=2&lang=zh-CN", "text/html")))
			.contains("href=\"codes?search=bound&amp;lang=zh-CN&amp;format=csv&amp;download=true\">下载 CSV</a>");
		assertThat(body(get(LIST_PATH, "text/html"))).contains("href=\"codes?format=csv&amp;download=true\"");
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
