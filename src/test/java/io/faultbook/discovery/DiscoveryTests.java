package io.faultbook.discovery;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:discovery",
		"faultbook.public-url=https://errors.example/faults/" })
@AutoConfigureMockMvc
class DiscoveryTests {

	private static final String ROOT = "https://errors.example/faults";

	@Autowired
	private MockMvcTester mvc;

	private MvcTestResult get(String uri) {
		return this.mvc.get().uri(uri).exchange();
	}

	private static String body(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static Document parse(MvcTestResult result) throws Exception {
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()));
	}

	@Test
	void apiCatalogLinksToTheApis() {
		MvcTestResult result = get("/.well-known/api-catalog");
		assertThat(result).hasStatusOk()
			.hasHeader(HttpHeaders.CONTENT_TYPE,
					"application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"")
			.hasHeader(HttpHeaders.LINK, "<api-catalog>; rel=\"api-catalog\"");
		assertThat(JsonPath.<List<String>>read(body(result), "$.linkset[*].anchor"))
			.containsExactly(ROOT + "/.well-known/api-catalog", ROOT + "/", ROOT + "/admin");
		assertThat(JsonPath.<List<String>>read(body(result), "$.linkset[0].item[*].href")).containsExactly(ROOT + "/",
				ROOT + "/admin", ROOT + "/mcp");
		assertThat(JsonPath.<List<String>>read(body(result), "$.linkset[*]['service-desc'][*].href"))
			.containsExactly(ROOT + "/v3/api-docs", ROOT + "/v3/api-docs/admin");
		assertThat(this.mvc.head().uri("/.well-known/api-catalog")).hasStatusOk()
			.hasHeader(HttpHeaders.LINK, "<api-catalog>; rel=\"api-catalog\"");
	}

	@ParameterizedTest
	@CsvSource({ "/v3/api-docs", "/v3/api-docs/admin", "/swagger-ui/index.html", "/readyz", "/favicon.ico",
			"/codes?search=bound&format=json", "/sitemap.xml" })
	void linkedResourcesExist(String uri) {
		assertThat(get(uri)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/.well-known/api-catalog", "/opensearch.xml", "/robots.txt", "/sitemap.xml" })
	void documentsCanBeRevalidated(String uri) {
		MvcTestResult result = get(uri);
		assertThat(result).hasStatusOk()
			.hasHeader("X-Content-Type-Options", "nosniff")
			.hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		String etag = String.valueOf(result.getResponse().getHeader(HttpHeaders.ETAG));
		assertThat(this.mvc.get().uri(uri).header(HttpHeaders.IF_NONE_MATCH, etag)).hasStatus(HttpStatus.NOT_MODIFIED);
	}

	@ParameterizedTest
	@CsvSource({ "en,Faultbook", "zh-CN,Faultbook 错误码" })
	void searchIsDescribedInTheLanguageOfThePage(String lang, String name) throws Exception {
		assertThat(body(this.mvc.get().uri("/codes?lang=" + lang).accept("text/html").exchange()))
			.contains("title=\"" + name + "\" href=\"./opensearch.xml?lang=" + lang + "\"");
		MvcTestResult result = get("/opensearch.xml?lang=" + lang);
		assertThat(result).hasHeader(HttpHeaders.CONTENT_TYPE, "application/opensearchdescription+xml")
			.hasHeader(HttpHeaders.CONTENT_LANGUAGE, lang);
		Document description = parse(result);
		assertThat(description.getElementsByTagName("ShortName").item(0).getTextContent()).isEqualTo(name)
			.hasSizeLessThanOrEqualTo(16);
		assertThat(
				description.getElementsByTagName("Url").item(0).getAttributes().getNamedItem("template").getNodeValue())
			.isEqualTo(ROOT + "/codes?search={searchTerms}");
	}

	@Test
	void sitemapListsEveryPage() throws Exception {
		MvcTestResult result = get("/sitemap.xml");
		assertThat(body(result)).contains("<loc>" + ROOT + "/</loc>", "<loc>" + ROOT + "/codes/2065</loc>");
		assertThat(parse(result).getElementsByTagName("loc").getLength()).isEqualTo(55 + 4);
		assertThat(get("/sitemap.xml?page=2")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/sitemap.xml?page=x")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void robotsLinkToTheSitemap() {
		MvcTestResult result = get("/robots.txt");
		assertThat(result).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "text/plain");
		assertThat(body(result)).contains("Disallow: /admin/\n", "\nSitemap: " + ROOT + "/sitemap.xml\n");
	}

	@Test
	void oldClientsGetAnIcon() {
		MvcTestResult result = get("/favicon.ico");
		assertThat(result).hasStatusOk();
		assertThat(result.getResponse().getContentType()).matches("image/(x-icon|vnd\\.microsoft\\.icon)");
		assertThat(result.getResponse().getContentAsByteArray()).startsWith(0, 0, 1, 0);
		assertThat(get("/favicon.svg")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@ParameterizedTest
	@CsvSource({ "/codes/2099, /codes/2099", "/catalogs/link-living/codes/a%20b, /catalogs/link-living/codes/a%20b",
			"/codes?size=0, /problems/invalid-parameter", "/nope, /problems/not-found" })
	void problemHasTheUrlOfAPage(String request, String url) {
		MvcTestResult result = this.mvc.get().uri(URI.create(request)).exchange();
		assertThat(result.getResponse().getContentType()).isEqualTo("application/problem+json");
		assertThat(JsonPath.<String>read(body(result), "$.url")).isEqualTo(ROOT + url);
	}

	@Test
	void publicUrlIsTheServerOfTheApi() {
		assertThat(get("/v3/api-docs")).bodyJson()
			.extractingPath("$.servers[0]")
			.asMap()
			.containsOnly(Map.entry("url", ROOT));
	}

}
