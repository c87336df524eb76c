package io.faultbook.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules of the requests that change, discard, and apply imports. */
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:import-requests",
		"faultbook.editor.password={noop}walk", "faultbook.refresh.poll-interval=1d" })
@AutoConfigureMockMvc
class ImportRequestTests {

	private static final String TABLE = "code,message,description\nE1,busy,The service is busy\nE2,gone,The device is gone\n";

	private final MockMvcTester mvc;

	private final JdbcTemplate jdbc;

	private final ReadLimit limit;

	ImportRequestTests(@Autowired MockMvcTester mvc, @Autowired JdbcTemplate jdbc, @Autowired ReadLimit limit) {
		this.mvc = mvc;
		this.jdbc = jdbc;
		this.limit = limit;
	}

	private MockHttpServletResponse send(String method, String path, String body, String... headers) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.method(HttpMethod.valueOf(method))
			.uri(path)
			.headers((all) -> all.setBasicAuth("editor", "walk"))
			.header("Accept-Language", "en")
			.contentType(path.contains("fileName=") ? MediaType.APPLICATION_OCTET_STREAM : MediaType.APPLICATION_JSON)
			.content(body.getBytes(StandardCharsets.UTF_8));
		for (int i = 0; i < headers.length; i += 2) {
			request = request.header(headers[i], headers[i + 1]);
		}
		return request.exchange().getResponse();
	}

	private static DocumentContext json(MockHttpServletResponse response) {
		return JsonPath.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private static String type(MockHttpServletResponse response) {
		assertThat(response.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		return response.getStatus() + json(response).<String>read("$.type").replace("/problems/", " ");
	}

	/** Create a draft, and return its path. */
	private String draft(String catalog) {
		MockHttpServletResponse response = send("POST", "/admin/imports?catalog=" + catalog + "&fileName=codes.csv",
				TABLE);
		assertThat(response.getStatus()).isEqualTo(201);
		return String.valueOf(response.getHeader("Location"));
	}

	private String tag(String path) {
		return String.valueOf(send("GET", path, "").getHeader("ETag"));
	}

	private MockHttpServletResponse patch(String path, String body) {
		return send("PATCH", path, body, "If-Match", tag(path));
	}

	private MockHttpServletResponse apply(String path, String body) {
		return send("POST", path + "/apply", body, "If-Match", tag(path));
	}

	@Test
	void draftIsStoredWithItsFile() {
		MockHttpServletResponse response = send("POST", "/admin/imports?catalog=stored&fileName=codes.csv", TABLE);
		assertThat(response.getHeader("Location")).matches("/admin/imports/\\d+");
		assertThat(response.getHeader("ETag")).matches("\"1-\\d+\"");
		assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
		DocumentContext draft = json(send("GET", String.valueOf(response.getHeader("Location")), ""));
		assertThat(draft.<String>read("$.state")).isEqualTo("draft");
		assertThat(draft.<Boolean>read("$.catalog.isNew")).isTrue();
		assertThat(draft.<String>read("$.catalog.sourceLanguage")).isEqualTo("en");
		assertThat(draft.<Integer>read("$.files[0].size")).isEqualTo(TABLE.length());
		assertThat(draft.<String>read("$.files[0].sha256"))
			.isEqualTo(FileContent.sha256(TABLE.getBytes(StandardCharsets.UTF_8)));
		assertThat(draft.<String>read("$.expiresAt")).isNotNull();
		assertThat(draft.<Integer>read("$.retirementsToConfirm")).isNull();
		assertThat(draft.<Integer>read("$.drift.added.total")).isEqualTo(2);
		assertThat(draft.<List<Object>>read("$.applications")).isEmpty();
	}

	@Test
	void importsAreListedNewestFirst() {
		String first = draft("listed");
		String second = draft("listed");
		draft("other");
		DocumentContext list = json(send("GET", "/admin/imports?catalog=listed", ""));
		assertThat(list.<List<Integer>>read("$.content[*].id").stream().map((id) -> "/admin/imports/" + id))
			.containsExactly(second, first);
		assertThat(list.<Integer>read("$.page.totalElements")).isEqualTo(2);
		assertThat(list.<String>read("$.content[0].fileNames[0]")).isEqualTo("codes.csv");
		assertThat(json(send("GET", "/admin/imports?size=1", "")).<List<String>>read("$.content[*].catalog"))
			.containsExactly("other");
	}

	@ParameterizedTest
	@CsvSource({ "GET,", "PATCH,", "DELETE,", "POST,/apply", "POST,/files?fileName=a.csv", "DELETE,/files/1" })
	void unknownImportIsNotFound(String method, String suffix) {
		String path = "/admin/imports/999999" + ((suffix != null) ? suffix : "");
		assertThat(type(send(method, path, "{}", "If-Match", "\"1-1\""))).isEqualTo("404 import-not-found");
	}

	@Test
	void numberOfAnImportIsChecked() {
		assertThat(type(send("GET", "/admin/imports/x", ""))).isEqualTo("400 invalid-parameter");
	}

	@ParameterizedTest
	@CsvSource({ "PATCH,", "DELETE,", "POST,/apply", "POST,/files?fileName=a.csv", "DELETE,/files/1" })
	void conditionIsRequired(String method, String suffix) {
		String path = draft("conditions");
		String url = path + ((suffix != null) ? suffix : "");
		String tag = tag(path);
		assertThat(type(send(method, url, "{}"))).isEqualTo("428 precondition-required");
		assertThat(type(send(method, url, "{}", "If-Match", "W/" + tag))).isEqualTo("412 unsupported-condition");
		assertThat(type(send(method, url, "{}", "If-Match", "*"))).isEqualTo("412 unsupported-condition");
		MockHttpServletResponse stale = send(method, url, "{}", "If-Match", "\"9-9\"");
		assertThat(type(stale)).isEqualTo("412 stale-import");
		assertThat(json(stale).<String>read("$.etag")).isEqualTo(tag);
		assertThat(json(stale).<String>read("$.detail")).contains(tag);
		assertThat(stale.getHeader("ETag")).isEqualTo(tag);
	}

	@Test
	void changeOfWhatIsServedChangesTheTag() {
		String path = draft("tags");
		String before = tag(path);
		apply(draft("tags-other"), "{}");
		assertThat(tag(path)).isNotEqualTo(before);
		assertThat(type(send("POST", path + "/apply", "{}", "If-Match", before))).isEqualTo("412 stale-import");
	}

	@Test
	void fieldThatIsLeftOutStays() {
		String path = draft("patched");
		patch(path, "{\"title\": \" Acme \", \"date\": \"2026-11-26\", \"url\": \"https://example.com/a?b=c\"}");
		DocumentContext draft = json(patch(path, "{\"sourceLanguage\": \"zh-cn\", \"date\": null}"));
		assertThat(draft.<Object>read("$.catalog.titles")).hasToString("{zh-CN=Acme}");
		assertThat(draft.<String>read("$.catalog.url")).isEqualTo("https://example.com/a?b=c");
		assertThat(draft.<String>read("$.catalog.sourceLanguage")).isEqualTo("zh-CN");
		assertThat(draft.<String>read("$.catalog.date")).isNull();
		assertThat(tag(path)).startsWith("\"3-");
	}

	@Test
	void tableWithoutCodesIsNotApplied() {
		String path = draft("uncoded");
		patch(path, "{\"files\": [{\"number\": 1, \"columns\": [\"ignored\", \"message\", \"description\"]}]}");
		assertThat(type(send("POST", path + "/apply", "{}", "If-Match", tag(path)))).isEqualTo("409 empty-import");
	}

	@Test
	void titlesInOtherLanguagesStay() {
		String path = draft("titled");
		patch(path, "{\"title\": {\"en\": \"Pumps\", \"zh-cn\": \"水泵\"}}");
		apply(path, "{}");
		String next = draft("titled");
		DocumentContext draft = json(patch(next, "{\"title\": {\"de\": \"Pumpen\"}}"));
		assertThat(draft.<Map<String, String>>read("$.catalog.titles"))
			.isEqualTo(Map.of("en", "Pumps", "zh-CN", "水泵", "de", "Pumpen"));
	}

	@Test
	void detectionIsOverriddenAndDetectedAgain() {
		String path = draft("overridden");
		DocumentContext draft = json(patch(path,
				"{\"files\": [{\"number\": 1, \"columns\": [\"\", \"ignored\"], \"languages\": [\"\", \"\", \"de\"]}]}"));
		assertThat(draft.<List<String>>read("$.files[0].columns[*].role")).containsExactly("code", "ignored",
				"description");
		assertThat(draft.<String>read("$.files[0].columns[2].language")).isEqualTo("de");
		draft = json(patch(path, "{\"files\": [{\"number\": 1, \"columns\": null}]}"));
		assertThat(draft.<List<String>>read("$.files[0].columns[*].role")).containsExactly("code", "message",
				"description");
		assertThat(draft.<String>read("$.files[0].columns[2].language")).isEqualTo("de");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"title\": 1}|/title", "{\"title\": \"  \"}|/title", "{\"title\": \"a\\u0000\"}|/title",
					"{\"title\": {\"not a tag\": \"a\"}}|/title", "{\"title\": {\"en\": null}}|/title",
					"{\"sourceLanguage\": \"no_language!\"}|/sourceLanguage", "{\"date\": \"2026-13-01\"}|/date",
					"{\"date\": \"tomorrow\"}|/date", "{\"url\": \"ftp://example.com/\"}|/url",
					"{\"url\": \"http:///\"}|/url", "{\"files\": [{\"number\": 2}]}|/files/0/number",
					"{\"files\": [{\"number\": 1, \"charset\": \"x-none\"}]}|/files/0/charset",
					"{\"files\": [{\"number\": 1, \"format\": \"doc\"}]}|/files/0/format",
					"{\"files\": [{\"number\": 1, \"table\": 0}]}|/files/0/table",
					"{\"files\": [{\"number\": 1, \"headerRow\": 99}]}|/files/0/headerRow",
					"{\"files\": [{\"number\": 1, \"headerRow\": \"1\"}]}|/files/0/headerRow",
					"{\"files\": [{\"number\": 1, \"columns\": [\"codes\"]}]}|/files/0/columns",
					"{\"files\": [{\"number\": 1, \"columns\": [1]}]}|/files/0/columns" })
	void invalidFieldIsNamedAndNothingIsStored(String body, String pointer) {
		String path = draft("invalid");
		MockHttpServletResponse response = patch(path, body);
		assertThat(type(response)).isEqualTo("422 invalid-fields");
		assertThat(json(response).<List<String>>read("$.errors[*].pointer")).containsExactly(pointer);
		assertThat(tag(path)).startsWith("\"1-");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"titel\": \"a\"}", "[]", "{\"files\": {}}", "{\"files\": [{\"charset\": \"UTF-8\"}]}" })
	void malformedPatchIsRejected(String body) {
		assertThat(type(patch(draft("malformed"), body))).isEqualTo("400 malformed-content");
	}

	@Test
	void fileThatCannotBeReadIsNotAdded() {
		String path = draft("unreadable");
		assertThat(type(send("POST", path + "/files?fileName=a.json", "{", "If-Match", tag(path))))
			.isEqualTo("422 unreadable-table");
		assertThat(tag(path)).startsWith("\"1-");
	}

	@Test
	void numberOfFilesIsLimited() {
		String path = draft("files");
		for (int i = 2; i <= ImportDrafts.MAX_FILES; i++) {
			assertThat(send("POST", path + "/files?fileName=a.csv", TABLE, "If-Match", tag(path)).getStatus())
				.isEqualTo(200);
		}
		assertThat(type(send("POST", path + "/files?fileName=a.csv", TABLE, "If-Match", tag(path))))
			.isEqualTo("409 too-many-files");
		DocumentContext draft = json(send("GET", path, ""));
		assertThat(draft.<Integer>read("$.problems.total")).isEqualTo(2 * (ImportDrafts.MAX_FILES - 1));
		assertThat(draft.<String>read("$.problems.content[0].kind")).isEqualTo("duplicate-language");
		assertThat(draft.<Integer>read("$.problems.content[0].file")).isEqualTo(2);
	}

	@Test
	void fileIsRemovedAndTheFilesAfterItMoveUp() {
		String path = draft("removed");
		for (String name : List.of("a.csv", "b.csv", "c.csv")) {
			send("POST", path + "/files?fileName=" + name, TABLE, "If-Match", tag(path));
		}
		assertThat(type(send("DELETE", path + "/files/5", "", "If-Match", tag(path))))
			.isEqualTo("404 import-file-not-found");
		DocumentContext draft = json(send("DELETE", path + "/files/2", "", "If-Match", tag(path)));
		assertThat(draft.<List<String>>read("$.files[*].fileName")).containsExactly("codes.csv", "b.csv", "c.csv");
		assertThat(draft.<List<Integer>>read("$.files[*].number")).containsExactly(1, 2, 3);
		send("DELETE", path + "/files/3", "", "If-Match", tag(path));
		send("DELETE", path + "/files/1", "", "If-Match", tag(path));
		assertThat(type(send("DELETE", path + "/files/1", "", "If-Match", tag(path))))
			.isEqualTo("409 only-import-file");
		assertThat(json(send("GET", path, "")).<List<String>>read("$.files[*].fileName")).containsExactly("b.csv");
	}

	@Test
	void changesOfTheCatalogAreListed() {
		String first = draft("described");
		patch(first, "{\"title\": {\"en\": \"Pumps\", \"de\": \"Pumpen\"}}");
		assertThat(json(send("GET", first, "")).<List<Object>>read("$.drift.catalog")).isEmpty();
		apply(first, "{}");
		DocumentContext draft = json(patch(draft("described"), "{\"title\": \"Valves\", \"date\": \"2026-11-27\"}"));
		assertThat(draft.<List<String>>read("$.drift.catalog[*].name")).containsExactly("title", "date");
		assertThat(draft.<String>read("$.drift.catalog[0].language")).isEqualTo("en");
		assertThat(draft.<String>read("$.drift.catalog[0].before")).isEqualTo("Pumps");
		assertThat(draft.<String>read("$.drift.catalog[0].after")).isEqualTo("Valves");
		assertThat(draft.<String>read("$.drift.catalog[1].before")).isNull();
	}

	@Test
	void importThatWasAppliedLastIsServed() {
		String first = draft("current");
		apply(first, "{}");
		String second = String
			.valueOf(send("POST", "/admin/imports?catalog=current&fileName=codes.csv", TABLE.replace("busy", "full"))
				.getHeader("Location"));
		apply(second, "{}");
		draft("current");
		String list = "/admin/imports?catalog=current";
		assertThat(json(send("GET", list, "")).<List<Boolean>>read("$.content[*].served")).containsExactly(false, true,
				false);
		apply(first, "{}");
		assertThat(json(send("GET", list, "")).<List<Boolean>>read("$.content[*].served")).containsExactly(false, false,
				true);
	}

	@Test
	void draftIsDiscarded() {
		String path = draft("discarded");
		assertThat(send("DELETE", path, "", "If-Match", tag(path)).getStatus()).isEqualTo(204);
		assertThat(send("GET", path, "").getStatus()).isEqualTo(404);
	}

	@Test
	void appliedImportIsKeptAsItIs() {
		String path = draft("kept");
		assertThat(apply(path, "{}").getStatus()).isEqualTo(200);
		DocumentContext applied = json(send("GET", path, ""));
		assertThat(applied.<String>read("$.state")).isEqualTo("applied");
		assertThat(applied.<String>read("$.expiresAt")).isNull();
		assertThat(applied.<String>read("$.applications[0].appliedBy")).isEqualTo("editor");
		assertThat(type(send("DELETE", path, "", "If-Match", tag(path)))).isEqualTo("409 import-applied");
		assertThat(type(patch(path, "{\"title\": \"a\"}"))).isEqualTo("409 import-applied");
		assertThat(type(send("POST", path + "/files?fileName=a.csv", TABLE, "If-Match", tag(path))))
			.isEqualTo("409 import-applied");
		this.jdbc.update("UPDATE table_import SET changed_at = TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00:00' "
				+ "WHERE catalog = 'kept'");
		draft("kept");
		assertThat(send("GET", path, "").getStatus()).isEqualTo(200);
	}

	@Test
	void draftExpires() {
		String path = draft("expired");
		this.jdbc.update("UPDATE table_import SET changed_at = TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00:00' "
				+ "WHERE catalog = 'expired'");
		assertThat(send("GET", path, "").getStatus()).isEqualTo(404);
		assertThat(json(send("GET", "/admin/imports?catalog=expired", "")).<Integer>read("$.page.totalElements"))
			.isZero();
		draft("next");
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM table_import WHERE catalog = 'expired'", Long.class))
			.isZero();
	}

	@Test
	void manyRetirementsMustBeConfirmed() {
		apply(draft("confirmed"), "{}");
		MockHttpServletResponse created = send("POST", "/admin/imports?catalog=confirmed&fileName=codes.csv",
				"code,message\nE2,gone\n");
		String path = String.valueOf(created.getHeader("Location"));
		assertThat(json(created).<Integer>read("$.retirementsToConfirm")).isEqualTo(1);
		for (String body : List.of("{}", "{\"confirmedRetirements\": 2}", "{\"confirmedRetirements\": null}")) {
			MockHttpServletResponse response = apply(path, body);
			assertThat(type(response)).isEqualTo("409 unconfirmed-retirements");
			assertThat(json(response).<Integer>read("$.retirementsToConfirm")).isEqualTo(1);
		}
		assertThat(apply(path, "{\"confirmedRetirements\": 1}").getStatus()).isEqualTo(200);
	}

	@Test
	void fewTablesAreReadAtOnce() throws InterruptedException {
		CountDownLatch reading = new CountDownLatch(2);
		CountDownLatch done = new CountDownLatch(1);
		List<Thread> readers = List.of(new Thread(() -> read(reading, done)), new Thread(() -> read(reading, done)));
		readers.forEach(Thread::start);
		reading.await();
		MockHttpServletResponse response = send("POST", "/admin/imports?catalog=busy&fileName=codes.csv", TABLE);
		done.countDown();
		for (Thread reader : readers) {
			reader.join();
		}
		assertThat(type(response)).isEqualTo("503 imports-busy");
		assertThat(response.getHeader("Retry-After")).isEqualTo("5");
		draft("busy");
	}

	private void read(CountDownLatch reading, CountDownLatch done) {
		this.limit.run(() -> {
			reading.countDown();
			try {
				done.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			return "";
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/1", "/1/files", "/1/apply" })
	void visitorsAreRejected(String path) {
		assertThat(this.mvc.post().uri("/admin/imports" + path).content(TABLE).exchange().getResponse().getStatus())
			.isEqualTo(401);
	}

}
