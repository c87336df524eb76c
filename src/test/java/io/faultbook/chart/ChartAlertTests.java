package io.faultbook.chart;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@RequiresHelm
class ChartAlertTests {

	private static final List<String> ALERTS = List.of("FaultbookDown", "FaultbookSnapshotStale",
			"FaultbookReplicasDisagree", "FaultbookErrors", "FaultbookSlowLookups", "FaultbookSignInsThrottled",
			"FaultbookMemoryPressure");

	@Test
	void alertsHaveASeverityADescriptionAndARunbook() {
		assertThat(rules("prometheusRule: {enabled: true}")).extracting(Rule::getAlert).isEqualTo(ALERTS);
		assertThat(rules("prometheusRule: {enabled: true}")).allSatisfy((rule) -> {
			assertThat(rule.getLabels().get("severity")).isIn("critical", "warning");
			assertThat(rule.getAnnotations()).containsOnlyKeys("summary", "description", "runbook_url")
				.containsEntry("runbook_url", "docs/operations.md#" + rule.getAlert().toLowerCase(Locale.ROOT));
			assertThat(rule.getAnnotations().get("summary")).endsWith(".").hasSizeLessThan(100);
			assertThat(rule.getAnnotations().get("description")).endsWith(".");
		});
	}

	@Test
	void alertsSelectOnlySeriesOfTheRelease() {
		RenderedChart chart = HelmChart.renderSet("monitoring-elsewhere");
		String job = chart.only(ServiceMonitor.class)
			.getSpec()
			.getEndpoints()
			.get(0)
			.getRelabelings()
			.get(0)
			.getReplacement();
		assertThat(chart.only(PrometheusRule.class).getSpec().getGroups().get(0).getRules()).allSatisfy((rule) -> {
			String expression = rule.getExpr().getStrVal();
			int metrics = expression.split("\\{", -1).length;
			assertThat(expression.split("\\{job=\"" + job + "\",namespace=\"" + HelmChart.NAMESPACE + "\"", -1))
				.as(expression)
				.hasSize(metrics)
				.hasSizeGreaterThan(1);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			FaultbookSnapshotStale   | refreshAgeSeconds: 7  | > 7
			FaultbookErrors           | errorRatio: 0.07      | > 0.07
			FaultbookSlowLookups      | lookupSeconds: 0.7    | > 0.7
			FaultbookSignInsThrottled | throttledSignIns: 70  | > 70
			FaultbookMemoryPressure           | gcRatio: 0.7          | > 0.7
			""")
	void thresholdsCanBeSet(String alert, String threshold, String comparison) {
		assertThat(rules("prometheusRule: {enabled: true, thresholds: {" + threshold + "}}"))
			.filteredOn((rule) -> rule.getAlert().equals(alert))
			.singleElement()
			.satisfies((rule) -> assertThat(rule.getExpr().getStrVal()).containsPattern(comparison + "\\b"));
	}

	@Test
	void alertsCanBeAddedAndDisabled() {
		List<Rule> rules = HelmChart.renderSet("monitoring")
			.only(PrometheusRule.class)
			.getSpec()
			.getGroups()
			.get(0)
			.getRules();
		assertThat(rules).extracting(Rule::getAlert)
			.doesNotContain("FaultbookMemoryPressure")
			.contains("FaultbookDown");
		assertThat(rules).extracting(Rule::getRecord).last().isEqualTo("faultbook:lookups:rate5m");
		assertThat(rules.get(0).getLabels()).containsEntry("team", "support").containsEntry("severity", "critical");
		assertThat(rules.get(0).getAnnotations()).containsEntry("runbook_url",
				"https://docs.example.com/faultbook/docs/operations.md#faultbookdown");
	}

	@Test
	void objectsHaveTheLabelsThatPrometheusSelects() {
		RenderedChart chart = HelmChart.renderSet("monitoring");
		assertThat(
				List.of(chart.only(ServiceMonitor.class).getMetadata(), chart.only(PrometheusRule.class).getMetadata()))
			.allSatisfy((metadata) -> {
				assertThat(metadata.getLabels()).containsAllEntriesOf(Map.of("release", "prometheus"));
				assertThat(metadata.getAnnotations()).containsKey("note");
			});
	}

	private static List<Rule> rules(String values) {
		return HelmChart.render(values).only(PrometheusRule.class).getSpec().getGroups().get(0).getRules();
	}

}
