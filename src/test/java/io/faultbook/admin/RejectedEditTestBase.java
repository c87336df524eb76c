package io.faultbook.admin;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Base class of tests whose edits must all be rejected: after each test, nothing may have
 * changed.
 */
abstract class RejectedEditTestBase {

	static final String TEXT = "/admin/codes/2065/texts/en";

	static final String VALID_EDIT = "{\"description\":\"x\",\"remediation\":null}";

	private static final Pattern IMPLEMENTATION_DETAIL = Pattern
		.compile("(?i)exception|java\\.|jakarta\\.|io\\.faultbook|hibernate|tomcat"
				+ "|spring|jackson|jdbc|\\bselect\\b|stack ?trace");

	@SuppressWarnings("NullAway.Init")
	private static FaultbookInstance faultbook;

	@SuppressWarnings("NullAway.Init")
	private static String initialState;

	@BeforeAll
	static void start() {
		faultbook = FaultbookInstance.start(TestDatabase.H2.create());
		initialState = state();
	}

	@AfterAll
	static void stop() {
		faultbook.close();
	}

	/**
	 * Identifies the current data: the data version, the counts, and the text under test.
	 */
	private static String state() {
		String tag = faultbook.send("GET", "/codes", null).headers().firstValue("ETag").orElseThrow();
		String counts = JsonPath.read(sendAsEditor("GET", "/admin/codes?size=1", null).body(), "$.counts").toString();
		return tag + counts + sendAsEditor("GET", TEXT, null).body();
	}

	@AfterEach
	void nothingHasChanged() {
		assertThat(state()).isEqualTo(initialState).contains("\"revision\":0");
	}

	static HttpResponse<String> sendAsEditor(String method, String path, @Nullable String body, String... headers) {
		return faultbook.sendAsEditor(method, path, body, headers);
	}

	static int port() {
		return faultbook.uri("/").getPort();
	}

	static void assertRejected(HttpResponse<String> response, int... statuses) {
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(JsonPath.<String>read(response.body(), "$.type")).startsWith("/problems/");
		assertRejected(response.statusCode(), response.body(), statuses);
	}

	static void assertRejected(int status, String body, int... statuses) {
		assertThat(IntStream.of(statuses).boxed().toList()).as(body).contains(status);
		assertThat(body).contains("\"type\":\"/problems/");
		assertThat(IMPLEMENTATION_DETAIL.matcher(body).find()).as(body).isFalse();
	}

}
