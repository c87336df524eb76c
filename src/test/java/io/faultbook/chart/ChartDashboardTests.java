package io.faultbook.chart;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ConfigMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@RequiresHelm
class ChartDashboardTests {

	private static final String FILE = HelmChart.read(HelmChart.SOURCE.resolve("dashboards/faultbook.json"));

	private static final JsonNode DASHBOARD = JsonMapper.shared().readTree(FILE);

	private static final Pattern METRIC = Pattern.compile("[a-z_]+(?=\\{)");

	private static final String SELECTOR = "{job=~\"$job\",namespace=~\"$namespace\",instance=~\"$instance\"";

	@Test
	void panelsHaveATitleADescriptionAndQueries() {
		assertThat(panels()).hasSizeGreaterThan(20).allSatisfy((panel) -> {
			assertThat(panel.path("title").asString()).isNotBlank();
			assertThat(panel.path("description").asString()).endsWith(".");
			assertThat(panel.path("targets").valueStream()).isNotEmpty()
				.allSatisfy((target) -> assertThat(target.path("legendFormat").asString()).isNotBlank());
		});
		assertThat(DASHBOARD.path("panels").valueStream()).extracting((panel) -> panel.path("id").asInt())
			.doesNotHaveDuplicates();
		assertThat(panels()).extracting((panel) -> panel.path("title").asString()).doesNotHaveDuplicates();
	}

	@Test
	void dashboardHasTheExpectedRows() {
		assertThat(DASHBOARD.path("panels").valueStream().filter(ChartDashboardTests::isRow))
			.extracting((row) -> row.path("title").asString())
			.containsExactly("Overview", "Traffic", "Snapshot", "Editing", "Runtime");
	}

	@Test
	void queriesSelectWhatTheVariablesChoose() {
		assertThat(expressions()).isNotEmpty().allSatisfy((expression) -> {
			int metrics = expression.split("\\{", -1).length;
			assertThat(expression.split(Pattern.quote(SELECTOR), -1)).hasSize(metrics).hasSizeGreaterThan(1);
			assertThat(expression.chars().filter((c) -> c == '(').count())
				.isEqualTo(expression.chars().filter((c) -> c == ')').count());
		});
		assertThat(panels())
			.flatExtracting((panel) -> Stream.concat(Stream.of(panel), panel.path("targets").valueStream())
				.map((node) -> node.path("datasource").path("uid").asString())
				.toList())
			.containsOnly("${datasource}");
	}

	@Test
	void dashboardHasTheExpectedVariables() {
		assertThat(DASHBOARD.path("templating").path("list").valueStream())
			.extracting((variable) -> variable.path("name").asString())
			.containsExactly("datasource", "namespace", "job", "instance");
	}

	@Test
	void dashboardShowsTheMetricsOfFaultbook() {
		assertThat(expressions().stream()
			.flatMap((expression) -> METRIC.matcher(expression).results())
			.map((result) -> result.group())).contains("faultbook_lookups_total", "faultbook_search_seconds_bucket",
					"faultbook_snapshot_data_version", "faultbook_snapshot_codes", "faultbook_snapshot_entries",
					"faultbook_refresh_age_seconds", "faultbook_refresh_duration_seconds",
					"faultbook_refresh_failures_total", "faultbook_edits_total", "faultbook_sign_ins_total",
					"http_server_requests_seconds_count", "jvm_memory_used_bytes", "jvm_gc_pause_seconds_sum",
					"hikaricp_connections_active", "process_cpu_usage");
	}

	@Test
	void panelsDoNotOverlap() {
		List<JsonNode> positions = DASHBOARD.path("panels")
			.valueStream()
			.map((panel) -> panel.path("gridPos"))
			.toList();
		for (int i = 0; i < positions.size(); i++) {
			JsonNode one = positions.get(i);
			assertThat(one.path("x").asInt() + one.path("w").asInt()).isLessThanOrEqualTo(24);
			assertThat(positions.subList(i + 1, positions.size())).noneMatch((other) -> overlap(one, other));
		}
	}

	@Test
	void grafanaSidecarFindsTheDashboard() {
		RenderedChart chart = HelmChart.renderSet("monitoring");
		ConfigMap map = chart.named(ConfigMap.class, chart.name() + "-dashboard");
		assertThat(map.getMetadata().getLabels()).containsEntry("grafana_dashboard", "1");
		assertThat(map.getMetadata().getAnnotations()).containsEntry("grafana_folder", "Support");
		String shipped = Objects.requireNonNull(map.getData().get("faultbook.json"));
		assertThat(JsonMapper.shared().readTree(shipped)).isEqualTo(DASHBOARD);
	}

	private static boolean overlap(JsonNode one, JsonNode other) {
		return overlap(one, other, "x", "w") && overlap(one, other, "y", "h");
	}

	private static boolean overlap(JsonNode one, JsonNode other, String start, String length) {
		int first = one.path(start).asInt();
		int second = other.path(start).asInt();
		return first < second + other.path(length).asInt() && second < first + one.path(length).asInt();
	}

	private static List<String> expressions() {
		return panels().stream()
			.flatMap((panel) -> panel.path("targets").valueStream())
			.map((target) -> target.path("expr").asString())
			.toList();
	}

	private static List<JsonNode> panels() {
		return DASHBOARD.path("panels").valueStream().filter((panel) -> !isRow(panel)).toList();
	}

	private static boolean isRow(JsonNode panel) {
		return panel.path("type").asString().equals("row");
	}

}
