package io.faultbook.demand;

import java.net.http.HttpResponse;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests feedback from readers to editors, over HTTP. */
class FeedbackApiTests {

	private static final String FORM = "application/x-www-form-urlencoded";

	private static FaultbookInstance faultbook;

	@BeforeAll
	static void start() {
		faultbook = FaultbookInstance.start(TestDatabase.H2.create(), "faultbook.feedback.flush-interval=1d",
				"faultbook.unknown-codes.flush-interval=1d", "faultbook.feedback.max-per-client=1000");
	}

	@AfterAll
	static void stop() {
		faultbook.close();
	}

	@AfterEach
	void clear() {
		faultbook.bean(FeedbackWriter.class).write();
		faultbook.bean(JdbcTemplate.class).update("DELETE FROM reader_feedback");
	}

	private static HttpResponse<String> post(String path, String type, String body, String... headers) {
		String[] all = new String[headers.length + 2];
		System.arraycopy(headers, 0, all, 0, headers.length);
		all[headers.length] = "Content-Type";
		all[headers.length + 1] = type;
		return faultbook.send("POST", path, body, all);
	}

	private static HttpResponse<String> postJson(String path, String body) {
		return post(path, "application/json", body);
	}

	private static List<Object> demandOf(String code, String field) {
		faultbook.bean(FeedbackWriter.class).write();
		return JsonPath.read(faultbook.sendAsEditor("GET", "/admin/demand?size=200", null).body(),
				"$.content[?(@.code=='" + code + "')]." + field);
	}

	@Test
	void editorsSeeWhatReadersSay() {
		assertThat(
				postJson("/codes/28601/feedback", "{\"helpful\":false,\"comment\":\"No such <menu>.\"}").statusCode())
			.isEqualTo(204);
		assertThat(postJson("/catalogs/link-living/codes/28601/feedback", "{\"helpful\":true}").statusCode())
			.isEqualTo(204);
		assertThat(postJson("/codes/FW-17/feedback", "{\"comment\":\"The lock is out of range.\"}").statusCode())
			.isEqualTo(204);
		assertThat(demandOf("28601", "demand")).containsExactly(2);
		assertThat(demandOf("28601", "reasons[*]")).containsExactly("unhelpful");
		assertThat(demandOf("28601", "comments[*].text")).containsExactly("No such <menu>.");
		assertThat(demandOf("FW-17", "reasons[*]")).containsExactly("unknown");
		Object id = demandOf("FW-17", "comments[*].id").get(0);
		assertThat(faultbook.sendAsEditor("DELETE", "/admin/demand/comments/" + id, null).statusCode()).isEqualTo(204);
		assertThat(demandOf("FW-17", "code")).isEmpty();
		assertThat(faultbook.sendAsEditor("DELETE", "/admin/demand/comments/" + id, null).body())
			.contains("/problems/comment-not-found");
	}

	@Test
	void demandIsLookupsTimesReasons() {
		faultbook.send("GET", "/codes/9103", null);
		faultbook.send("GET", "/codes/9103", null);
		assertThat(demandOf("9103", "code")).as("there is nothing to do").isEmpty();
		postJson("/codes/9103/feedback", "{\"helpful\":false}");
		assertThat(demandOf("9103", "demand")).containsExactly(3);
		assertThat(demandOf("9103", "lookups")).containsExactly(2);
	}

	@Test
	void readersNeverSeeComments() {
		postJson("/codes/2065/feedback", "{\"helpful\":false,\"comment\":\"Only for editors\"}");
		faultbook.bean(FeedbackWriter.class).write();
		for (String path : List.of("/codes/2065", "/codes/2065?format=html", "/codes?search=Only%20for%20editors",
				"/codes/2065/feedback", "/changes", "/export?catalog=link-living")) {
			assertThat(faultbook.send("GET", path, null).body()).doesNotContain("Only for editors");
		}
		assertThat(faultbook.send("GET", "/admin/demand", null).statusCode()).isEqualTo(401);
	}

	@Test
	void formRedirectsToAThankYou() {
		HttpResponse<String> response = post("/codes/2065/feedback?lang=zh-CN", FORM, "helpful=true&comment=%E8%B0%A2");
		assertThat(response.statusCode()).isEqualTo(303);
		assertThat(response.headers().firstValue("Location")).hasValue("feedback?lang=zh-CN");
		assertThat(response.headers().map()).doesNotContainKey("Set-Cookie");
		assertThat(demandOf("2065", "comments[*].text")).containsExactly("谢");
		HttpResponse<String> thanks = faultbook.send("GET", "/codes/2065/feedback?lang=zh-CN", null, "Accept",
				"text/html");
		assertThat(thanks.body()).contains("感谢您的反馈", "href=\"../2065?lang=zh-CN\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			/codes/2065/feedback  | {"helpful":"yes"}             | 400 | /helpful
			/codes/2065/feedback  | {"helpful":true,"stars":5}    | 400 | /stars
			/codes/2065/feedback  | {"comment":"x"}               | 422 | /helpful
			/codes/FW-17/feedback | {"helpful":false}             | 422 | /comment
			/codes/2065/feedback  | {"helpful":true,"comment":5}  | 400 | /comment
			/codes/2065/feedback  | [true]                        | 400 | errors
			/codes/13800138000/feedback | {"comment":"my phone"}  | 404 | feedback-not-possible
			/catalogs/nowhere/codes/1/feedback | {"comment":"x"}  | 404 | catalog
			""")
	void invalidFeedbackIsRejected(String path, String body, int status, String part) {
		HttpResponse<String> response = postJson(path, body);
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.body()).contains(part);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "multipart/form-data; boundary=x", "application/xml" })
	void otherMediaTypesAreRejected(String type) {
		assertThat(post("/codes/2065/feedback", type, "{\"helpful\":true}").statusCode()).isEqualTo(415);
	}

	@Test
	void otherSitesCannotSendFeedback() {
		for (String path : List.of("/codes/2065/feedback", "/codes/2065/feedbac%6B",
				"/catalogs/link-living/codes/2065/feedback")) {
			assertThat(post(path, FORM, "helpful=true", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
			assertThat(post(path, FORM, "helpful=true", "Origin", "https://evil.example").statusCode()).isEqualTo(403);
		}
		assertThat(post("/codes/2065/feedback", FORM, "helpful=true", "Sec-Fetch-Site", "same-origin").statusCode())
			.isEqualTo(303);
	}

	@Test
	void clientsAreThrottled() {
		try (FaultbookInstance strict = FaultbookInstance.start(TestDatabase.H2.create(),
				"faultbook.feedback.max-per-client=2")) {
			for (int status : List.of(204, 204, 429)) {
				HttpResponse<String> response = strict.send("POST", "/codes/2065/feedback", "{\"helpful\":true}",
						"Content-Type", "application/json");
				assertThat(response.statusCode()).isEqualTo(status);
				assertThat(response.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 429);
			}
		}
	}

	@Test
	void pagesDoNotAskIfFeedbackIsTurnedOff() {
		try (FaultbookInstance off = FaultbookInstance.start(TestDatabase.H2.create(),
				"faultbook.feedback.enabled=false")) {
			assertThat(off.send("GET", "/codes/2065", null, "Accept", "text/html").body()).doesNotContain("/feedback");
			assertThat(off.send("GET", "/codes/FW-17", null, "Accept", "text/html").body()).doesNotContain("/feedback");
			assertThat(
					off.send("POST", "/codes/2065/feedback", "{\"helpful\":true}", "Content-Type", "application/json")
						.statusCode())
				.isEqualTo(404);
		}
		assertThat(faultbook.send("GET", "/codes/2065", null, "Accept", "text/html").body())
			.contains("action=\"../codes/2065/feedback\"");
	}

}
