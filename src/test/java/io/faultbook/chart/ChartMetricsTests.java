package io.faultbook.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The dashboard and the alerts query only metrics that Faultbook exports. */
@RequiresHelm
class ChartMetricsTests {

	private static ExportedMetrics exported = new ExportedMetrics(List.of());

	@BeforeAll
	static void exportMetrics() throws IOException {
		try (FaultbookInstance faultbook = FaultbookInstance.start(TestDatabase.H2.create())) {
			for (String path : List.of("/codes/2062", "/codes/none", "/codes?search=2062", "/readyz")) {
				faultbook.send("GET", path, null);
			}
			System.gc();
			exported = ExportedMetrics.of(faultbook.getFromManagementPort("/actuator/prometheus").body());
		}
	}

	private static List<Rule> alerts() {
		return HelmChart.render("prometheusRule: {enabled: true}")
			.only(PrometheusRule.class)
			.getSpec()
			.getGroups()
			.get(0)
			.getRules();
	}

	@Test
	void dashboardQueriesOnlyExportedMetrics() {
		List<String> expressions = JsonMapper.shared()
			.readTree(HelmChart.read(HelmChart.SOURCE.resolve("dashboards/faultbook.json")))
			.path("panels")
			.valueStream()
			.flatMap((panel) -> panel.path("targets").valueStream())
			.map((target) -> target.path("expr").asString())
			.toList();
		assertThat(expressions).hasSizeGreaterThan(25)
			.allSatisfy((expression) -> assertThat(missing(expression)).as(expression).isEmpty());
	}

	@Test
	void alertsQueryOnlyExportedMetrics() {
		assertThat(alerts()).isNotEmpty()
			.extracting((rule) -> rule.getExpr().getStrVal())
			.allSatisfy((expression) -> assertThat(missing(expression)).as(expression).isEmpty());
	}

	/** Without failed requests, Faultbook exports no series for them. */
	private static List<String> missing(String expression) {
		return exported.missing(expression.replace("outcome=\"SERVER_ERROR\"", "outcome=\"SUCCESS\""));
	}

	@Test
	void missingMetricsAreDetected() {
		assertThat(exported.missing("sum by (language) (faultbook_lookups_total{result=\"found\",job=\"x\"})"))
			.isEmpty();
		assertThat(exported.missing("faultbook_lookup_total{result=\"found\"}")).hasSize(1);
		assertThat(exported.missing("faultbook_lookups_total{result=\"hit\"}")).hasSize(1);
		assertThat(exported.missing("faultbook_lookups_total{lang=\"en\"}")).hasSize(1);
		assertThat(exported.missing("sum by (kind) (faultbook_lookups_total{})")).containsExactly("by kind");
	}

	@Test
	void operationsGuideExplainsEveryAlert() throws IOException {
		String page = Files.readString(Path.of("docs/operations.md"));
		assertThat(alerts()).extracting(Rule::getAlert)
			.allSatisfy((alert) -> assertThat(page).contains("\n### " + alert + "\n"));
	}

}
