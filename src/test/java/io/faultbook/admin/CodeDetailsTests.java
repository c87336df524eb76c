package io.faultbook.admin;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests changes of codes themselves, on both databases. */
class CodeDetailsTests {

	@Nested
	class OnH2 extends Cases {

		OnH2() {
			super(TestDatabase.H2);
		}

	}

	@Nested
	class OnPostgreSql extends Cases {

		OnPostgreSql() {
			super(TestDatabase.POSTGRESQL);
		}

	}

	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	abstract static class Cases {

		private static final String TEXT = "{\"description\":\"The lock is cold.\",\"remediation\":\"Wait.\"}";

		private final String url;

		@SuppressWarnings("NullAway.Init")
		private FaultbookInstance faultbook;

		Cases(TestDatabase database) {
			this.url = database.create();
		}

		@BeforeAll
		void start() {
			this.faultbook = FaultbookInstance.start(this.url);
		}

		@AfterAll
		void stop() {
			this.faultbook.close();
		}

		private HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
			return this.faultbook.sendAsEditor(method, "/admin/codes/" + path, body, headers);
		}

		private HttpResponse<String> edit(String code, int revision, String body) {
			return send("PUT", code, body, "If-Match", "\"" + revision + "\"");
		}

		private void add(String code) {
			assertThat(send("PUT", code, body("lock is cold", ""), "If-None-Match", "*").statusCode()).isEqualTo(201);
		}

		private static String body(String message, String more) {
			return "{\"message\":\"" + message + "\",\"category\":\"general\"" + more + "}";
		}

		private static void assertJson(HttpResponse<String> response, String path, Object expected) {
			Object actual = JsonPath.read(response.body(), path);
			assertThat(actual).as(response.body()).isEqualTo(expected);
		}

		private HttpResponse<String> read(String code) {
			return this.faultbook.send("GET", "/codes/" + code, null);
		}

		@Test
		void addedCodeIsCorrected() {
			add("C-1");
			send("PUT", "C-1/texts/en", TEXT, "If-Match", "\"0\"");
			HttpResponse<String> before = send("GET", "C-1", null);
			assertThat(before.headers().firstValue("ETag")).hasValue("\"0\"");
			HttpResponse<String> after = edit("C-1", 0,
					"{\"message\":\" lock is too cold \",\"category\":\"lock-and-device\"," + "\"note\":\"typo\"}");
			assertThat(after.headers().firstValue("ETag")).hasValue("\"1\"");
			assertJson(read("C-1"), "$.message", "lock is too cold");
			assertJson(read("C-1"), "$.category", "lock-and-device");
			assertJson(this.faultbook.send("GET", "/codes?search=lock%20is%20too%20cold", null), "$.content[0].code",
					"C-1");
			assertJson(this.faultbook.send("GET", "/codes?category=lock-and-device&size=200", null),
					"$.content[?(@.code=='C-1')].code", List.of("C-1"));
			assertJson(this.faultbook.send("GET", "/changes?size=1", null),
					"$.content[0].changes[?(@.field=='category')]" + ".diff[*].kind", List.of("removed", "added"));
			HttpResponse<String> history = send("GET", "C-1/history", null);
			assertJson(history, "$.content[*].message", List.of("lock is too cold"));
			assertJson(history, "$.content[*].note", List.of("typo"));
			assertJson(history, "$.content[*].editor", List.of("editor"));
		}

		@Test
		void everyConditionIsChecked() {
			String body = body("network error", ",\"retired\":true");
			String message = JsonPath.read(read("9103").body(), "$.message");
			assertThat(send("PUT", "9103", body).statusCode()).isEqualTo(428);
			assertThat(edit("9103", 7, body(message, "")).statusCode()).isEqualTo(412);
			assertThat(edit("9103", 7, body(message, "")).body()).contains("\"current\":{\"revision\":0");
			assertThat(send("PUT", "9103", body, "If-Match", "*").statusCode()).isEqualTo(412);
			assertThat(send("DELETE", "9103", null).statusCode()).isEqualTo(428);
			assertThat(send("DELETE", "9103", null, "If-Match", "\"3\"").statusCode()).isEqualTo(412);
			assertThat(send("DELETE", "none", null, "If-Match", "\"0\"").statusCode()).isEqualTo(404);
			assertThat(edit("none", 0, body).statusCode()).isEqualTo(404);
		}

		@Test
		void invalidFieldsAreNamed() {
			HttpResponse<String> response = edit("9103", 0,
					"{\"message\":\"mine\",\"category\":\"none\",\"related\":[\"9103\"],\"note\":\"\\u0007\"}");
			assertThat(response.statusCode()).isEqualTo(422);
			assertJson(response, "$.errors[*].pointer", List.of("/message", "/category", "/related", "/note"));
			assertThat(edit("9103", 0, body("x", ",\"related\":[\"nowhere\"]")).body()).contains("nowhere");
			assertThat(edit("9103", 0, "{\"message\":\"x\"}").statusCode()).isEqualTo(400);
			assertThat(edit("9103", 0, body("x", ",\"retired\":\"yes\"")).body()).contains("true or false");
		}

		@Test
		void changesOfAVendorCodeSurviveARestart() {
			String message = JsonPath.read(read("9131").body(), "$.message");
			assertJson(read("9131"), "$.related", List.of("9153"));
			String body = body(message, ",\"related\":[\"9146\",\"401\",\"9146\"],\"retired\":true");
			assertJson(edit("9131", 0, body), "$.revision", 1);
			assertJson(edit("9131", 1, body), "$.revision", 1);
			this.faultbook.close();
			start();
			HttpResponse<String> read = read("9131");
			assertJson(read, "$.related", List.of("401", "9146"));
			assertJson(read, "$.retired", true);
			assertJson(read, "$.category", "general");
			String before = "{\"message\":\"" + message
					+ "\",\"category\":\"firmware-upgrade\",\"related\":[\"9153\"],\"retired\":false}";
			assertJson(edit("9131", 1, before), "$.revision", 2);
			assertJson(read("9131"), "$.related", List.of("9153"));
			HttpResponse<String> history = send("GET", "9131/history", null);
			assertJson(history, "$.content[*].retired", Arrays.asList(null, true));
		}

		@Test
		void onlyWhatDiffersFromTheTableIsStored() {
			String message = JsonPath.read(read("9146").body(), "$.message");
			edit("9146", 0, body(message, ""));
			assertThat(this.faultbook.bean(JdbcTemplate.class)
				.queryForObject("SELECT description FROM text_revision WHERE code = '9146' AND language = 'zxx-x-code'",
						String.class))
				.isEqualTo("{\"category\":\"general\"}");
		}

		@Test
		void addedCodeWithoutHistoryIsRemoved() {
			add("C-2");
			HttpResponse<String> response = send("DELETE", "C-2", null, "If-Match", "\"0\"");
			assertThat(response.statusCode()).isEqualTo(204);
			assertThat(send("GET", "C-2", null).statusCode()).isEqualTo(404);
			add("C-2");
		}

		@Test
		void addedCodeWithHistoryIsRetired() {
			add("C-3");
			send("PUT", "C-3/texts/en", TEXT, "If-Match", "\"0\"");
			HttpResponse<String> response = send("DELETE", "C-3", null, "If-Match", "\"0\"");
			assertJson(response, "$.retired", true);
			assertJson(read("C-3"), "$.retired", true);
			assertThat(response.headers().firstValue("ETag")).hasValue("\"1\"");
			assertJson(send("DELETE", "C-3", null, "If-Match", "\"1\""), "$.revision", 1);
			assertJson(edit("C-3", 1, body("lock is cold", ",\"retired\":false")), "$.retired", false);
		}

		@Test
		void removalReachesOtherReplicas() {
			add("C-4");
			try (FaultbookInstance replica = FaultbookInstance.start(this.url,
					"faultbook.refresh.poll-interval=50ms")) {
				add("C-5");
				send("DELETE", "C-4", null, "If-Match", "\"0\"");
				send("PUT", "C-5/texts/en", TEXT, "If-Match", "\"0\"");
				Awaitility.await()
					.untilAsserted(
							() -> assertThat(replica.send("GET", "/codes/C-5", null).statusCode()).isEqualTo(200));
				assertThat(replica.sendAsEditor("GET", "/admin/codes?size=200", null).body()).doesNotContain("C-4");
			}
		}

	}

}
