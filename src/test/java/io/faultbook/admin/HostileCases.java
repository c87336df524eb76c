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

/** Sends an instance what harms, and looks after each case that nothing was changed. */
abstract class HostileCases {

	static final String TEXT = "/admin/codes/2065/texts/en";

	static final String GOOD = "{\"description\":\"x\",\"remediation\":null}";

	private static final Pattern LEAK = Pattern
		.compile("(?i)exception|java\\.|jakarta\\.|io\\.faultbook|hibernate|tomcat"
				+ "|spring|jackson|jdbc|\\bselect\\b|stack ?trace");

	@SuppressWarnings("NullAway.Init")
	private static FaultbookInstance faultbook;

	@SuppressWarnings("NullAway.Init")
	private static String untouched;

	@BeforeAll
	static void start() {
		faultbook = FaultbookInstance.start(TestDatabase.H2.create());
		untouched = served();
	}

	@AfterAll
	static void stop() {
		faultbook.close();
	}

	/** Names the data version and what is served. */
	private static String served() {
		String tag = faultbook.send("GET", "/codes", null).headers().firstValue("ETag").orElseThrow();
		String counts = JsonPath.read(edit("GET", "/admin/codes?size=1", null).body(), "$.counts").toString();
		return tag + counts + edit("GET", TEXT, null).body();
	}

	@AfterEach
	void nothingWasChanged() {
		assertThat(served()).isEqualTo(untouched).contains("\"revision\":0");
	}

	static HttpResponse<String> edit(String method, String path, @Nullable String body, String... fields) {
		return faultbook.edit(method, path, body, fields);
	}

	static int port() {
		return faultbook.uri("/").getPort();
	}

	static void assertRefused(HttpResponse<String> answer, int... statuses) {
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(JsonPath.<String>read(answer.body(), "$.type")).startsWith("/problems/");
		assertRefused(answer.statusCode(), answer.body(), statuses);
	}

	static void assertRefused(int status, String body, int... statuses) {
		assertThat(IntStream.of(statuses).boxed().toList()).as(body).contains(status);
		assertThat(body).contains("\"type\":\"/problems/");
		assertThat(LEAK.matcher(body).find()).as(body).isFalse();
	}

}
