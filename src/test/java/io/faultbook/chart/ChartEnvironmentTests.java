package io.faultbook.chart;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.fabric8.kubernetes.api.model.ConfigMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@RequiresHelm
class ChartEnvironmentTests {

	private static final Set<String> JVM_VARIABLES = Set.of("JAVA_TOOL_OPTIONS");

	@Test
	void faultbookKnowsEveryVariableThatTheChartSets() {
		Set<String> known = ConfigurationPropertyNames.environmentVariables();
		Set<String> set = new TreeSet<>();
		HelmChart.valueSets().forEach((values) -> set.addAll(HelmChart.renderSet(values).environment().keySet()));
		set.removeIf((name) -> name.startsWith("EXTRA_"));
		assertThat(set).containsAll(JVM_VARIABLES);
		set.removeAll(JVM_VARIABLES);
		assertThat(known).containsAll(set)
			.contains("FAULTBOOK_EDITOR_PASSWORD")
			.doesNotContain("FAULTBOOK_EDITOR_PASWORD");
	}

	@ParameterizedTest
	@MethodSource("io.faultbook.chart.HelmChart#valueSets")
	void passwordsComeOnlyFromSecrets(String values) {
		RenderedChart chart = HelmChart.renderSet(values);
		Map<String, String> data = chart.named(ConfigMap.class, chart.name()).getData();
		assertThat(data.keySet()).noneMatch((name) -> name.matches(".*(PASSWORD|SECRET|TOKEN).*"));
		assertThat(chart.container().getEnv()).filteredOn((variable) -> variable.getName().endsWith("PASSWORD"))
			.allSatisfy((variable) -> assertThat(variable.getValueFrom().getSecretKeyRef().getOptional()).isNull());
		assertThat(chart.container().getEnv()).extracting("name").doesNotHaveDuplicates();
	}

	@Test
	void faultbookRunsOnH2ByDefault() {
		assertThat(HelmChart.render("").environment()).containsOnly(Map.entry("SERVER_PORT", "8080"),
				Map.entry("MANAGEMENT_SERVER_PORT", "8081"), Map.entry("SERVER_FORWARD_HEADERS_STRATEGY", "none"),
				Map.entry("SPRING_DATASOURCE_URL", "jdbc:h2:file:/data/faultbook;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"),
				Map.entry("FAULTBOOK_DEFAULT_LANGUAGE", "en"), Map.entry("FAULTBOOK_REFRESH_POLL_INTERVAL", "1s"),
				Map.entry("FAULTBOOK_CACHE_MAX_AGE", "60s"), Map.entry("FAULTBOOK_SHUTDOWN_DRAIN", "5s"),
				Map.entry("FAULTBOOK_MCP_ENABLED", "true"), Map.entry("FAULTBOOK_UNKNOWN_CODES_ENABLED", "true"),
				Map.entry("FAULTBOOK_UNKNOWN_CODES_RETENTION", "90d"), Map.entry("FAULTBOOK_FEEDBACK_ENABLED", "true"),
				Map.entry("FAULTBOOK_FEEDBACK_RETENTION", "365d"), Map.entry("FAULTBOOK_EDITOR_USERNAME", "editor"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			h2-existing-claim  | FAULTBOOK_EDITOR_USERNAME                | ada
			h2-existing-claim  | FAULTBOOK_EDITOR_PASSWORD                | faultbook-editor/hash
			postgresql         | SPRING_DATASOURCE_URL                    | jdbc:postgresql://db/faultbook
			postgresql         | SPRING_DATASOURCE_USERNAME               | faultbook-db/username
			postgresql         | SPRING_DATASOURCE_PASSWORD               | faultbook-db/password
			postgresql         | SPRING_FLYWAY_CONNECT_RETRIES            | 10
			postgresql-owner   | SPRING_DATASOURCE_USERNAME               | faultbook-db/user
			postgresql-owner   | SPRING_FLYWAY_USER                       | faultbook-owner/owner
			postgresql-owner   | SPRING_FLYWAY_PASSWORD                   | faultbook-owner/secret
			postgresql-owner   | SPRING_FLYWAY_CONNECT_RETRIES            | 20
			ingress            | SERVER_FORWARD_HEADERS_STRATEGY          | native
			ingress            | FAULTBOOK_PUBLIC_URL                     | https://faultbook.example.com
			http-route         | SERVER_FORWARD_HEADERS_STRATEGY          | native
			oidc               | SERVER_FORWARD_HEADERS_STRATEGY          | framework
			oidc               | FAULTBOOK_SIGN_IN_ROLES_CLAIM            | realm_access.roles
			oidc               | FAULTBOOK_SIGN_IN_ROLE                   | faultbook-editor
			oidc               | FAULTBOOK_SIGN_IN_NAME_CLAIM             | email
			logging-and-tracing| LOGGING_STRUCTURED_FORMAT_CONSOLE        | ecs
			logging-and-tracing| FAULTBOOK_TRACING_ENABLED                | true
			logging-and-tracing| MANAGEMENT_TRACING_SAMPLING_PROBABILITY  | 0.5
			logging-and-tracing| FAULTBOOK_SHUTDOWN_DRAIN                 | 10s
			logging-and-tracing| FAULTBOOK_REFRESH_POLL_INTERVAL          | 500ms
			logging-and-tracing| FAULTBOOK_CACHE_MAX_AGE                  | 5m
			logging-and-tracing| FAULTBOOK_MCP_ENABLED                    | false
			logging-and-tracing| FAULTBOOK_UNKNOWN_CODES_ENABLED          | false
			logging-and-tracing| FAULTBOOK_UNKNOWN_CODES_RETENTION        | 30d
			logging-and-tracing| FAULTBOOK_DEFAULT_LANGUAGE               | zh-CN
			logging-and-tracing| JAVA_TOOL_OPTIONS                        | -XX:MaxRAMPercentage=60 -Duser.timezone=UTC
			""")
	void valuesSetVariables(String values, String name, String value) {
		assertThat(HelmChart.renderSet(values).environment()).containsEntry(name, value);
	}

	@ParameterizedTest
	@CsvSource({ "oidc,https://sso.example.com:8443/realms/support,'faultbook,faultbook-console'",
			"oidc-secret,faultbook-oidc/url,faultbook-oidc/aud" })
	void issuerReplacesTheConfiguredEditor(String values, String issuer, String audiences) {
		assertThat(HelmChart.renderSet(values).environment())
			.containsEntry("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", issuer)
			.containsEntry("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_AUDIENCES", audiences)
			.doesNotContainKey("FAULTBOOK_EDITOR_USERNAME");
	}

	@Test
	void extraVariablesOverrideTheOthers() {
		RenderedChart chart = HelmChart.renderSet("pods");
		assertThat(chart.container().getEnv()).extracting("name").endsWith("EXTRA_FIRST", "EXTRA_SECOND");
		assertThat(chart.container().getEnvFrom()).last()
			.satisfies((source) -> assertThat(source.getSecretRef().getName()).isEqualTo("more"));
	}

	@Test
	void onlyChangedConfigurationRestartsThePods() {
		Map<String, String> checksums = new TreeMap<>();
		for (String values : new String[] { "", "cache: {maxAge: 61s}", "service: {port: 81}",
				"editor: {username: b}" }) {
			checksums.put(values,
					HelmChart.render(values).podTemplate().getMetadata().getAnnotations().get("checksum/config"));
		}
		assertThat(checksums.get("service: {port: 81}")).isEqualTo(checksums.get("")).hasSize(64);
		assertThat(Set.copyOf(checksums.values())).hasSize(3);
	}

	@Test
	void variableNamesAreUpperCase() {
		assertThat(HelmChart.renderSet("oidc").environment().keySet())
			.allMatch((name) -> name.equals(name.toUpperCase(Locale.ROOT)));
	}

}
