package io.faultbook.operations;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests metrics and information on the management port. */
class MetricsTests {

	private static final String TEXT = "/admin/codes/9131/texts/en";

	private FaultbookInstance faultbook;

	@BeforeEach
	void start() {
		this.faultbook = FaultbookInstance.start(TestDatabase.H2.create(), "faultbook.refresh.poll-interval=50ms");
	}

	@AfterEach
	void stop() {
		this.faultbook.close();
	}

	private Map<String, Double> scrape() {
		return this.faultbook.getFromManagementPort("/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> !line.startsWith("#"))
			.collect(Collectors.toMap((line) -> line.substring(0, line.lastIndexOf(' ')),
					(line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)), (first, second) -> second,
					TreeMap::new));
	}

	private void read(String path, String... headers) {
		this.faultbook.send("GET", path, null, headers);
	}

	@Test
	void lookupsAreCountedByResultAndLanguage() {
		read("/codes/2062");
		read("/codes/2062?lang=zh-CN");
		read("/codes/2062", "Accept-Language", "zh-HK", "Accept", "text/plain");
		read("/codes/none?lang=zh-CN");
		read("/codes?code=2062,2065,none");
		read("/codes/2062?lang=%23");
		assertThat(scrape()).containsEntry("faultbook_lookups_total{language=\"en\",result=\"found\"}", 3.0)
			.containsEntry("faultbook_lookups_total{language=\"zh-CN\",result=\"found\"}", 2.0)
			.containsEntry("faultbook_lookups_total{language=\"zh-CN\",result=\"missing\"}", 1.0)
			.containsEntry("faultbook_lookups_total{language=\"en\",result=\"missing\"}", 1.0);
	}

	/** Some of these requests take the fast path, others go through a controller. */
	@Test
	void everyRequestIsCountedOnce() {
		String etag = String
			.valueOf(this.faultbook.send("GET", "/codes/9131", null).headers().firstValue("ETag").orElseThrow());
		for (int i = 0; i < 2; i++) {
			read("/codes/9131", "If-None-Match", etag);
			read("/codes/9131", "If-None-Match", etag + ", \"other\"");
			read("/codes/unknown-1", "Accept", "application/json");
			read("/codes?search=2062");
			read("/codes?q=2062");
		}
		read("/codes/9131", "If-Modified-Since", "Tue, 24 Nov 2026 00:00:00 GMT");
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(scrape()).containsEntry(requests("SUCCESS", 200, "/codes/{code}"), 2.0)
				.containsEntry(requests("REDIRECTION", 304, "/codes/{code}"), 4.0)
				.containsEntry(requests("CLIENT_ERROR", 404, "/codes/{code}"), 2.0)
				.containsEntry(requests("SUCCESS", 200, "/codes"), 4.0));
	}

	private static String requests(String outcome, int status, String uri) {
		return ("http_server_requests_seconds_count{error=\"none\",exception=\"none\",method=\"GET\",outcome=\"%s\","
				+ "status=\"%d\",uri=\"%s\"}")
			.formatted(outcome, status, uri);
	}

	@Test
	void tagsContainNothingFromRequests() {
		for (int i = 0; i < 50; i++) {
			read("/codes/made-up-" + i + "?lang=xx-X" + (100 + i));
			read("/codes?search=made-up-" + i, "Accept-Language", "x" + (char) ('a' + i % 26) + "-Latn");
			read("/made-up-" + i);
		}
		assertThat(scrape().keySet()).noneMatch((series) -> series.contains("made-up") || series.contains("xx-"));
	}

	@Test
	void searchesAreTimedByOutcome() {
		read("/codes?search=2062");
		read("/codes?search=identytyId%20dose%20not%20exsist");
		read("/codes?search=zzzzzzzzzz");
		assertThat(scrape()).containsEntry("faultbook_search_seconds_count{outcome=\"found\"}", 1.0)
			.containsEntry("faultbook_search_seconds_count{outcome=\"approximate\"}", 1.0)
			.containsEntry("faultbook_search_seconds_count{outcome=\"empty\"}", 1.0)
			.containsEntry("faultbook_search_seconds_bucket{outcome=\"empty\",le=\"+Inf\"}", 1.0)
			.containsKey("faultbook_search_seconds_bucket{outcome=\"empty\",le=\"0.0025\"}");
	}

	@Test
	void editsAndSignInsAreCounted() {
		String body = "{\"description\":\"New.\",\"remediation\":null}";
		this.faultbook.sendAsEditor("PUT", TEXT, body, "If-Match", "\"0\"");
		this.faultbook.sendAsEditor("PUT", TEXT, body, "If-Match", "\"0\"");
		this.faultbook.sendAsEditor("DELETE", TEXT, null, "If-Match", "\"1\"");
		this.faultbook.sendAsEditor("PUT", "/admin/codes/MT-1", "{\"message\":\"m\",\"category\":\"general\"}",
				"If-None-Match", "*");
		for (int i = 0; i < 12; i++) {
			read("/admin/codes", "Authorization", "Basic eDp5");
		}
		assertThat(scrape()).containsEntry("faultbook_edits_total{kind=\"edit\"}", 1.0)
			.containsEntry("faultbook_edits_total{kind=\"withdrawal\"}", 1.0)
			.containsEntry("faultbook_edits_total{kind=\"addition\"}", 1.0)
			.containsEntry("faultbook_edits_total{kind=\"revert\"}", 0.0)
			.containsEntry("faultbook_sign_ins_total{result=\"accepted\"}", 4.0)
			.containsEntry("faultbook_sign_ins_total{result=\"rejected\"}", 10.0)
			.containsEntry("faultbook_sign_ins_total{result=\"throttled\"}", 2.0);
	}

	@Test
	void snapshotHasMetrics() {
		double before = Objects.requireNonNull(scrape().get("faultbook_snapshot_data_version"));
		this.faultbook.sendAsEditor("PUT", TEXT, "{\"description\":\"New.\",\"remediation\":null}", "If-Match",
				"\"0\"");
		Map<String, Double> metrics = scrape();
		assertThat(metrics).containsEntry("faultbook_snapshot_data_version", before + 1)
			.containsEntry("faultbook_snapshot_codes", 55.0)
			.containsEntry("faultbook_snapshot_entries", 110.0)
			.containsEntry("faultbook_refresh_failures_total", 0.0);
		assertThat(metrics.get("faultbook_refresh_age_seconds")).isBetween(0.0, 60.0);
		assertThat(metrics.get("faultbook_refresh_duration_seconds")).isBetween(1e-6, 60.0);
	}

	@Test
	void informationDescribesTheSnapshot() {
		String information = this.faultbook.getFromManagementPort("/actuator/info").body();
		assertThat(JsonPath.<Integer>read(information, "$.snapshot.codes")).isEqualTo(55);
		assertThat(JsonPath.<Integer>read(information, "$.snapshot.dataVersion")).isPositive();
		assertThat(information).contains("\"languages\":[\"en\",\"zh-CN\"]");
	}

}
