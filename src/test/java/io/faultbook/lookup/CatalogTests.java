package io.faultbook.lookup;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogTests {

	private static FaultbookInstance faultbook;

	@BeforeAll
	static void start() {
		faultbook = FaultbookInstance.start(TestDatabase.H2.create(),
				"spring.flyway.locations=classpath:db/migration,classpath:catalogs");
	}

	@AfterAll
	static void stop() {
		faultbook.close();
	}

	private static HttpResponse<String> get(String path, String... headers) {
		return faultbook.send("GET", path, null, headers);
	}

	private static List<String> ids(String path) {
		List<Map<String, String>> entries = JsonPath.read(get(path).body(), "$.content");
		return entries.stream().map((entry) -> entry.get("catalog") + '/' + entry.get("code")).toList();
	}

	@Test
	void catalogsAreListedWithTheDefaultOneFirst() {
		assertThat(JsonPath.<List<String>>read(get("/catalogs").body(), "$.content[*].name"))
			.containsExactly("link-living", "acme", "globex");
		assertThat(JsonPath.<Map<String, Object>>read(get("/catalogs?lang=zh-CN").body(), "$.content[1]"))
			.containsEntry("title", "Acme 水泵")
			.containsEntry("count", 4)
			.containsEntry("source", "import")
			.containsEntry("sourceLanguage", "en")
			.containsEntry("date", "2026-01-31")
			.containsEntry("url", "https://example.com/acme-errors");
	}

	@Test
	void defaultCatalogIsPreferred() {
		assertThat(JsonPath.<Map<String, Object>>read(get("/codes/2065").body(), "$"))
			.containsEntry("catalog", "link-living")
			.containsEntry("alsoIn", List.of("acme"));
	}

	@Test
	void comparisonKeepsTheCatalogs() {
		assertThat(get("/codes?search=2065&size=100", "Accept", "text/html").body())
			.contains("href=\"codes?code=2065&amp;catalog=acme&amp;catalog=link-living\"");
		assertThat(ids("/codes?code=2065&catalog=link-living&catalog=acme")).containsExactly("link-living/2065",
				"acme/2065");
		assertThat(get("/catalogs/acme/codes?code=2065,E-17", "Accept", "text/html").body())
			.contains("<form class=\"filters\" method=\"get\" action=\"codes\">", "href=\"codes?code=E-17\"");
	}

	@Test
	void codeOfOneCatalogNeedsNoCatalog() {
		assertThat(get("/codes/777").statusCode()).isEqualTo(200);
		assertThat(JsonPath.<String>read(get("/codes/777").body(), "$.catalog")).isEqualTo("globex");
		assertThat(get("/codes/777").body()).doesNotContain("alsoIn");
	}

	@Test
	void codeOfSeveralOtherCatalogsIsAChoice() {
		HttpResponse<String> choice = get("/codes/E-17");
		assertThat(choice.statusCode()).isEqualTo(300);
		assertThat(choice.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(JsonPath.<List<String>>read(choice.body(), "$.candidates[*].url"))
			.containsExactly("/catalogs/acme/codes/E-17", "/catalogs/globex/codes/E-17");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "text/plain", "text/markdown" })
	void choiceIsMadeInEachFormat(String type) {
		HttpResponse<String> choice = get("/codes/E-17", "Accept", type);
		assertThat(choice.statusCode()).isEqualTo(300);
		assertThat(choice.headers().firstValue("Content-Type").orElse("")).startsWith(type);
		assertThat(choice.body()).contains("catalogs/acme/codes/E-17", "Acme pumps", "valve stuck", "Globex Anlagen");
	}

	@ParameterizedTest
	@CsvSource({ "acme,2065,pump blocked", "link-living,2065,identityId and iotId not bound",
			"globex,E-17,Ventil klemmt" })
	void pathNamesTheCatalog(String catalog, String code, String message) {
		assertThat(JsonPath.<Map<String, Object>>read(get("/catalogs/" + catalog + "/codes/" + code).body(), "$"))
			.containsEntry("catalog", catalog)
			.containsEntry("message", message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-2147024891", "0x80070005", "E_ACCESSDENIED" })
	void aliasesFindTheEntry(String name) {
		assertThat(JsonPath.<Map<String, Object>>read(get("/codes/" + name).body(), "$"))
			.containsEntry("code", "-2147024891")
			.containsEntry("aliases", List.of("0x80070005", "E_ACCESSDENIED"));
		assertThat(ids("/codes?search=" + name)).containsExactly("acme/-2147024891");
		assertThat(ids("/codes?search=failed+with+error+code+" + name)).containsExactly("acme/-2147024891");
		assertThat(ids("/codes?code=" + name)).containsExactly("acme/-2147024891");
	}

	@Test
	void sharedAliasOfTheNamedCatalogIsAChoice() {
		HttpResponse<String> choice = get("/catalogs/acme/codes/401");
		assertThat(choice.statusCode()).isEqualTo(300);
		assertThat(JsonPath.<List<String>>read(choice.body(), "$.candidates[*].code")).containsExactly("460", "E-17");
	}

	@Test
	void allMessagesAreServedAndFound() {
		assertThat(JsonPath.<List<String>>read(get("/catalogs/acme/codes/460").body(), "$.messages"))
			.containsExactly("param missing", "parameter is not a number", "parameter too long");
		assertThat(ids("/codes?search=parameter+is+not+a+number")).startsWith("acme/460");
		assertThat(get("/catalogs/acme/codes/460", "Accept", "text/plain").body()).contains("parameter too long",
				"Acme pumps · General pump errors");
	}

	@Test
	void searchCoversAllCatalogsOrTheNamedOnes() {
		assertThat(ids("/codes?search=460")).containsExactly("acme/460", "globex/460", "link-living/460");
		assertThat(ids("/codes?search=460&catalog=acme&catalog=globex")).containsExactly("acme/460", "globex/460");
		assertThat(ids("/catalogs/globex/codes?search=460")).containsExactly("globex/460");
		assertThat(
				JsonPath.<List<String>>read(get("/catalogs/globex/codes?search=code%3D2065").body(), "$.unknownCodes"))
			.containsExactly("2065");
	}

	@Test
	void listsAndCategoriesAreLimitedToACatalog() {
		assertThat(ids("/catalogs/acme/codes")).containsExactly("acme/-2147024891", "acme/460", "acme/2065",
				"acme/E-17");
		assertThat(ids("/codes?category=general&catalog=acme")).containsExactly("acme/-2147024891", "acme/460");
		assertThat(ids("/codes?code=2065,E-17&catalog=acme")).containsExactly("acme/2065", "acme/E-17");
		assertThat(get("/catalogs/acme/codes?size=1").headers().firstValue("Link").orElse(""))
			.contains("<codes?page=1&size=1>; rel=\"next\"");
		assertThat(get("/codes?catalog=acme&size=1").headers().firstValue("Link").orElse(""))
			.contains("<codes?catalog=acme&page=1&size=1>; rel=\"next\"");
	}

	@ParameterizedTest
	@CsvSource({ "/catalogs/initech/codes/1,404,catalog-not-found", "/catalogs/initech/codes,404,catalog-not-found",
			"/catalogs/acme/codes/2062,404,code-not-found", "/codes?catalog=initech,400,catalog-not-found",
			"/export?catalog=initech&format=csv,400,catalog-not-found" })
	void unknownCatalogsAndCodesAreProblems(String path, int status, String type) {
		HttpResponse<String> response = get(path);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(JsonPath.<String>read(response.body(), "$.type")).endsWith("/problems/" + type);
		assertThat(get(path, "Accept", "text/html").statusCode()).isEqualTo(status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/catalogs", "/categories", "/codes", "/codes?search=460", "/codes/2065",
			"/catalogs/acme/codes/2065", "/catalogs/acme/codes", "/catalogs/globex/codes?category=general" })
	void pagesNameTheCatalog(String path) {
		HttpResponse<String> page = get(path, "Accept", "text/html");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("Acme pumps");
	}

	@Test
	void logIsResolvedInTheRightCatalog() {
		String log = "ERROR code=2065 pump blocked\nERROR code=2065\nERROR code=E-17\n";
		HttpResponse<String> resolved = faultbook.send("POST", "/resolve", log, "Content-Type", "text/plain");
		List<Map<String, Object>> findings = JsonPath.read(resolved.body(), "$.findings");
		assertThat(findings.stream().map((finding) -> finding.get("catalog") + "/" + finding.get("code")))
			.containsExactlyInAnyOrder("acme/2065", "link-living/2065", "acme/E-17", "globex/E-17");
		for (String format : List.of("text/plain", "text/html")) {
			assertThat(faultbook
				.send("POST", "/resolve", "ERROR code=2065", "Content-Type", "text/plain", "Accept", format)
				.body()).contains("Also in these catalogs: acme");
		}
		HttpResponse<String> limited = faultbook.send("POST", "/resolve",
				"{\"text\": \"code=2065\", \"catalogs\": [\"acme\"]}", "Content-Type", "application/json");
		assertThat(JsonPath.<List<String>>read(limited.body(), "$.findings[*].catalog")).containsExactly("acme");
	}

	@Test
	void editsBelongToOneCatalog() {
		String path = "/admin/codes/2065/texts/en";
		HttpResponse<String> edit = faultbook.sendAsEditor("PUT", path + "?catalog=acme",
				"{\"description\": \"The pump is stuck.\", \"remediation\": null}", "If-Match", "\"0\"");
		assertThat(edit.statusCode()).isEqualTo(200);
		assertThat(JsonPath.<String>read(edit.body(), "$.catalog")).isEqualTo("acme");
		assertThat(JsonPath.<String>read(get("/catalogs/acme/codes/2065").body(), "$.description"))
			.isEqualTo("The pump is stuck.");
		assertThat(faultbook.sendAsEditor("GET", path, null).headers().firstValue("ETag")).contains("\"0\"");
		assertThat(JsonPath.<Integer>read(
				faultbook.sendAsEditor("GET", "/admin/codes?state=edited&catalog=acme", null).body(),
				"$.counts.edited"))
			.isEqualTo(1);
		assertThat(faultbook.sendAsEditor("DELETE", path + "?catalog=acme", null, "If-Match", "\"1\"").statusCode())
			.isEqualTo(200);
	}

	@Test
	void addedCodeAppearsInTheSameCodeOfOtherCatalogs() {
		faultbook.sendAsEditor("PUT", "/admin/codes/9131?catalog=globex",
				"{\"message\": \"Neu\", \"category\": \"general\"}", "If-None-Match", "*");
		assertThat(get("/codes/9131").body()).doesNotContain("alsoIn");
		faultbook.sendAsEditor("PUT", "/admin/codes/9131/texts/de?catalog=globex",
				"{\"description\": \"Neu.\", \"remediation\": null}", "If-Match", "\"0\"");
		assertThat(JsonPath.<List<String>>read(get("/codes/9131").body(), "$.alsoIn")).containsExactly("globex");
	}

	@Test
	void exportHasAllTextsAndMessages() {
		HttpResponse<String> csv = get("/export?catalog=acme&format=csv");
		assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
		assertThat(csv.body())
			.startsWith(
					"code,message,aliases,category,description (en),remediation (en),retry,actors,httpStatus,links\r\n")
			.contains("-2147024891,Access is denied.,0x80070005 E_ACCESSDENIED,general,")
			.contains("\r\n460,parameter too long,,,,,,,,\r\n");
		HttpResponse<String> json = get("/export");
		assertThat(JsonPath.<List<Object>>read(json.body(), "$")).hasSize(55);
		assertThat(JsonPath.<Map<String, String>>read(json.body(), "$[10].description")).containsOnlyKeys("en",
				"zh-CN");
		assertThat(JsonPath.<Map<String, String>>read(get("/export?lang=zh-CN").body(), "$[10].description"))
			.containsOnlyKeys("zh-CN");
		assertThat(get("/export", "If-None-Match", json.headers().firstValue("ETag").orElseThrow()).statusCode())
			.isEqualTo(304);
		assertThat(get("/export?format=xml").statusCode()).isEqualTo(400);
		assertThat(get("/export?catalog=initech").statusCode()).isEqualTo(400);
	}

}
