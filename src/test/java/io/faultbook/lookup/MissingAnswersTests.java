package io.faultbook.lookup;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An unknown code that is asked for again is told and counted as the first time. */
class MissingAnswersTests {

	private static FaultbookInstance faultbook;

	@BeforeAll
	static void start() {
		faultbook = FaultbookInstance.start(TestDatabase.H2.create(), "faultbook.ledger.flush-interval=200ms");
	}

	@AfterAll
	static void stop() {
		faultbook.close();
	}

	private static HttpResponse<String> ask(String path, String... fields) {
		return faultbook.send("GET", path, null, fields);
	}

	private static Map<String, List<String>> fields(HttpResponse<String> answer) {
		Map<String, List<String>> fields = new TreeMap<>(answer.headers().map());
		fields.remove("date");
		fields.keySet().removeIf((name) -> name.equals("transfer-encoding") || name.equals("content-length"));
		return fields;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/codes/2064|en|application/json", "/codes/2064?lang=zh|en|*/*", "/codes/77-X|zh-CN|text/plain",
					"/codes/2064|ja;q=0.5, zh-HK|application/json", "/codes/2064|en|text/html" })
	void againIsAsTheFirstTime(String path, String language, String accept) {
		HttpResponse<String> first = ask(path, "Accept-Language", language, "Accept", accept);
		HttpResponse<String> again = ask(path, "Accept-Language", language, "Accept", accept);
		assertThat(first.statusCode()).isEqualTo(404);
		assertThat(again.statusCode()).isEqualTo(404);
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(fields(again)).isEqualTo(fields(first)).containsKeys("vary", "cache-control", "content-language");
	}

	@Test
	void eachIsToldInItsOwnLanguageAndForm() {
		assertThat(ask("/codes/2063", "Accept-Language", "en").body()).contains("No such code");
		assertThat(ask("/codes/2063", "Accept-Language", "zh").body()).contains("错误码不存在");
		assertThat(ask("/codes/2063", "Accept-Language", "en", "Accept", "text/html").body()).startsWith("<!DOCTYPE");
		assertThat(ask("/codes/2063?lang=zh", "Accept-Language", "en").body()).contains("错误码不存在");
		assertThat(ask("/codes/2063", "Accept-Language", "en").body()).contains("No such code", "\"/codes/2063\"");
	}

	@Test
	void catalogueThatChangedIsAskedAnew() {
		assertThat(ask("/codes/NEW-1").statusCode()).isEqualTo(404);
		assertThat(ask("/codes/NEW-1").statusCode()).isEqualTo(404);
		assertThat(faultbook
			.edit("PUT", "/admin/codes/NEW-1", "{\"message\": \"m\", \"category\": \"general\"}", "If-None-Match", "*")
			.statusCode()).isEqualTo(201);
		assertThat(faultbook
			.edit("PUT", "/admin/codes/NEW-1/texts/en",
					"{\"description\": \"New.\", \"remediation\": null, \"note\": \"\"}", "If-Match", "\"0\"")
			.statusCode()).isEqualTo(200);
		assertThat(ask("/codes/NEW-1").statusCode()).isEqualTo(200);
		assertThat(ask("/codes/NEW-2").body()).contains("NEW-1");
	}

	@Test
	void eachIsCounted() {
		double before = count();
		for (int i = 0; i < 5; i++) {
			ask("/codes/CNT-5", "Accept-Language", "en");
		}
		assertThat(count()).isEqualTo(before + 5);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(
					JsonPath.<List<Integer>>read(faultbook.edit("GET", "/admin/unknown-codes", null).body(),
							"$.content[?(@.code == 'CNT-5')].count"))
				.as("in the ledger")
				.containsExactly(5));
	}

	/** No code becomes a tag, whoever answers. */
	@Test
	void requestsAreMeasuredByThePatternOfTheirPath() {
		for (String path : List.of("/codes/2065", "/codes/2064", "/codes/2064")) {
			ask(path);
		}
		for (String status : List.of("200", "404")) {
			Awaitility.await()
				.atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(
						faultbook.bean(MeterRegistry.class).find("http.server.requests").tag("status", status).timers())
					.isNotEmpty()
					.extracting((timer) -> timer.getId().getTag("uri"))
					.contains("/codes/{code}")
					.doesNotContain("/codes/2065", "/codes/2064", "UNKNOWN"));
		}
	}

	private static double count() {
		return faultbook.bean(MeterRegistry.class)
			.get("faultbook.lookups")
			.tag("result", "missing")
			.tag("language", "en")
			.counter()
			.count();
	}

}
