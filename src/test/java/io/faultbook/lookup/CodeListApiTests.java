package io.faultbook.lookup;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.faultbook.snapshot.SnapshotHolder;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:code-api")
@AutoConfigureMockMvc
class CodeListApiTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SnapshotHolder holder;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "sort=-code&size=3|28601,28567,28566", "sort=message&size=3|28563,2086,2077",
					"sort=-description&lang=zh&size=2&page=1|28601,28551", "sort=-retry&retry=later|429",
					"sort=actor&category=general|403,404,429,460,2000,401,500,503,200,400" })
	void listIsSortedInEveryFormat(String query, String codes) {
		for (String pattern : new String[] { "json: \"code\":\"(\\d+)\"", "csv: (?m)^(\\d+),\\w", "txt: (?m)^(\\d+) ",
				"html: <a class=\"hit\"[^>]*>(\\d+)<" }) {
			String[] format = pattern.split(": ", 2);
			assertThat(Pattern.compile(format[1])
				.matcher(body("/codes?" + query + "&format=" + format[0]))
				.results()
				.map((found) -> found.group(1))
				.collect(Collectors.joining(","))).as(format[0]).isEqualTo(codes);
		}
	}

	@Test
	void sortWithASearchOrAnUnknownNameIsRejected() {
		assertThat(body("/codes?sort=size&lang=en")).contains("must be one of these: code, -code, message");
		for (String query : new String[] { "sort=size", "sort=--code", "sort=code&search=a", "sort=code&code=2065" }) {
			assertThat(get("/codes?" + query)).as(query).hasStatus(HttpStatus.BAD_REQUEST);
		}
	}

	private String body(String uri) {
		return new String(get(uri).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult get(String uri) {
		return this.mvc.get().uri(uri).exchange();
	}

	@Test
	void middlePageHasPageLinks() {
		MvcTestResult result = get("/codes?page=1&size=20&lang=zh");
		assertThat(result).hasHeader(HttpHeaders.LINK,
				"<codes?page=0&size=20&lang=zh>; rel=\"first\", <codes?page=0&size=20&lang=zh>; rel=\"prev\", "
						+ "<codes?page=2&size=20&lang=zh>; rel=\"next\", <codes?page=2&size=20&lang=zh>; rel=\"last\"");
		assertThat(result).bodyJson()
			.extractingPath("$.page")
			.asMap()
			.containsEntry("number", 1)
			.containsEntry("size", 20)
			.containsEntry("totalElements", 55)
			.containsEntry("totalPages", 3);
	}

	@Test
	void matchingWeakEtagReturns304() {
		String etag = String.valueOf(get("/codes?search=device").getResponse().getHeader(HttpHeaders.ETAG));
		assertThat(etag).startsWith("W/\"" + this.holder.current().version() + "-");
		assertThat(this.mvc.get().uri("/codes?search=device").header(HttpHeaders.IF_NONE_MATCH, etag))
			.hasStatus(HttpStatus.NOT_MODIFIED)
			.hasHeader(HttpHeaders.ETAG, etag);
		for (String other : List.of("/codes?search=devices", "/codes?search=device&page=1",
				"/codes?search=device&lang=zh", "/codes?search=device&category=device",
				"/codes?search=device&size=1")) {
			assertThat(this.mvc.get().uri(other).header(HttpHeaders.IF_NONE_MATCH, etag)).as(other).hasStatusOk();
		}
	}

	@ParameterizedTest
	@CsvSource({ "page,-1", "page,x", "page,2147483648", "size,0", "size,201", "size,1.5", "category,nothing" })
	void problemNamesTheInvalidParameter(String name, String value) {
		MvcTestResult result = get("/codes?" + name + '=' + value);
		assertThat(result).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(result).bodyJson().extractingPath("$.parameter").isEqualTo(name);
		assertThat(result).bodyJson().extractingPath("$.detail").asString().contains(name);
		assertThat(result).bodyJson().extractingPath("$.type").isEqualTo("/problems/invalid-parameter");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/codes?search=", "/codes?search=%20&category=&page=&size=&lang=", "/codes?code=" })
	void blankParametersAreIgnored(String uri) {
		assertThat(this.mvc.get().uri(URI.create(uri))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.page.totalElements")
			.isEqualTo(55);
	}

	@Test
	void categoryFiltersCodes() {
		assertThat(get("/codes?category=device")).bodyJson()
			.extractingPath("$.content[*].code")
			.asArray()
			.containsExactly("6100", "6608");
		assertThat(get("/codes?search=token&category=device")).bodyJson()
			.extractingPath("$.content[*].code")
			.asArray()
			.containsExactly("6608");
	}

	@Test
	void prefixFindsCodesInNaturalOrder() {
		MvcTestResult result = get("/codes?search=285");
		assertThat(result).bodyJson()
			.extractingPath("$.content[*].code")
			.asArray()
			.containsExactly("28504", "28527", "28528", "28529", "28530", "28551", "28560", "28563", "28566", "28567");
		assertThat(result).bodyJson().extractingPath("$.approximate").isEqualTo(false);
	}

	@Test
	void mistypedCodeIsANearMatch() {
		MvcTestResult result = get("/codes?search=20655");
		assertThat(result).bodyJson().extractingPath("$.content[0].code").isEqualTo("2065");
		assertThat(result).bodyJson().extractingPath("$.approximate").isEqualTo(true);
	}

	@ParameterizedTest
	@ValueSource(strings = { "!!!", "。。。", "\u2603\u2603", "zzzzqqqq", "*" })
	void meaninglessTextFindsNothing(String text) {
		MvcTestResult result = this.mvc.get().uri("/codes").queryParam("search", text).exchange();
		assertThat(result).hasStatusOk().bodyJson().extractingPath("$.content").asArray().isEmpty();
	}

	@Test
	void marksPointIntoTheFragment() {
		MvcTestResult result = this.mvc.get()
			.uri("/codes")
			.queryParam("search", "抢占式")
			.queryParam("lang", "zh")
			.exchange();
		assertThat(result).bodyJson()
			.extractingPath("$.content[0].matches[0]")
			.asMap()
			.containsEntry("field", "description")
			.containsEntry("language", "zh-CN")
			.containsEntry("fragment", "该设备的分享模式不支持生成二维码,例如:抢占式设备不支持分享");
		assertThat(result).bodyJson().extractingPath("$.content[0].matches[0].marks[0].start").isEqualTo(20);
		assertThat(result).bodyJson().extractingPath("$.content[0].matches[0].marks[0].end").isEqualTo(23);
	}

	@Test
	void receivedMessageIsFoundToo() {
		assertThat(get("/codes?search=evice%20auth%20failed")).bodyJson()
			.extractingPath("$.content[0].message")
			.isEqualTo("device auth failed");
	}

	@Test
	void bulkLookupOfMoreThan200CodesIsRejected() {
		String codes = IntStream.rangeClosed(1, 201).mapToObj(String::valueOf).collect(Collectors.joining(","));
		assertThat(get("/codes?code=" + codes)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.parameter")
			.isEqualTo("code");
	}

	@ParameterizedTest
	@CsvSource({ "txt, 99999", "csv, '\n99999,,,,,,,,,,,,true,'" })
	void bulkLookupReportsMissingCodesInEachFormat(String format, String expected) throws IOException {
		assertThat(
				get("/codes?code=2065,99999&format=" + format).getResponse().getContentAsString(StandardCharsets.UTF_8))
			.contains("2065")
			.contains(expected);
	}

	@Test
	void csvParsesBackToAllCodes() throws IOException {
		MvcTestResult result = this.mvc.get().uri("/codes?lang=zh").accept("text/csv").exchange();
		String csv = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		List<CSVRecord> records = CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(csv))
			.getRecords();
		assertThat(records).hasSize(55);
		assertThat(records.get(2).get("remediation")).startsWith("1. ").contains("\n2. ", "\n3. ");
	}

	@Test
	void textHasOneLinePerCode() throws IOException {
		MvcTestResult result = this.mvc.get().uri("/codes?size=200&lang=zh").accept("text/plain").exchange();
		List<String> lines = result.getResponse().getContentAsString(StandardCharsets.UTF_8).lines().toList();
		assertThat(lines).hasSize(55)
			.allSatisfy((line) -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(80));
	}

	@Test
	void categoriesHaveTitlesInTheRequestedLanguage() {
		MvcTestResult result = get("/categories?lang=zh");
		assertThat(result).hasHeader(HttpHeaders.CONTENT_LANGUAGE, "zh-CN")
			.bodyJson()
			.extractingPath("$.content[*].title")
			.asArray()
			.contains("账号与分享", "固件升级");
	}

}
