package io.faultbook.chart;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import com.marcnuri.helm.LintResult;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

@RequiresHelm
class ChartLintTests {

	private static final Pattern POM_VERSION = Pattern
		.compile("<artifactId>faultbook</artifactId>\\s*<version>([^<]+)</version>");

	@Test
	void lintReportsNoProblem() {
		LintResult result = HelmChart.lint();
		assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
		assertThat(result.getMessages()).allMatch((message) -> message.endsWith("Chart.yaml: icon is recommended"));
	}

	@Test
	void appVersionMatchesThePom() {
		Map<String, Object> chart = new Yaml().load(HelmChart.read(HelmChart.SOURCE.resolve("Chart.yaml")));
		String pom = HelmChart.read(Path.of("pom.xml"));
		String version = POM_VERSION.matcher(pom).results().findFirst().orElseThrow().group(1);
		assertThat(chart).containsEntry("appVersion", version.replace("-SNAPSHOT", ""));
	}

	@Test
	void valueSetsExist() {
		assertThat(HelmChart.valueSets()).hasSizeGreaterThan(12).contains("default", "postgresql");
	}

}
