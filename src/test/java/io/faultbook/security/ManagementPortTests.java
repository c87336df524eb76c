package io.faultbook.security;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The port of the operators, and what of theirs is on the readers'. */
class ManagementPortTests {

	private static final Pattern LEAK = Pattern
		.compile("(?i)exception|java\\.|jakarta\\.|org\\.|io\\.faultbook|tomcat|spring|stack ?trace|\"trace\"");

	@Test
	void exactlyHealthInfoAndMetricsAreExposed() {
		String links = SharedFaultbook.get().manage("/actuator").body();
		assertThat(JsonPath.<Map<String, Object>>read(links, "$._links")).containsOnlyKeys("self", "health",
				"health-path", "info", "metrics", "metrics-requiredMetricName", "prometheus");
	}

	@ParameterizedTest
	@CsvSource({ "GET,/actuator/metrics/none,404", "GET,/actuator/metrics/jvm.memory.used?tag=x,400",
			"GET,/actuator/health/none,404", "GET,/nothing,404", "GET,/admin/codes,401", "GET,/codes/2065,404",
			"POST,/actuator/health,405", "BREW,/actuator/info,405", "GET,/actuator/a%2Fb,400", "GET,/actuator/%00,400",
			"GET,/actuator/metrics/%ff,400", "GET,/actuator/metrics/x?tag=%ff,400", "GET,//actuator,400",
			"GET,/actuator/env;x,400" })
	void errorSaysNothingOfTheProgram(String method, String path, int status) throws IOException {
		RawHttp.Response answer = RawHttp.send(SharedFaultbook.get().managementPort(),
				method + ' ' + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
		assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
		assertThat(LEAK.matcher(answer.body()).find()).as(answer.toString()).isFalse();
		assertThat(answer.head()).doesNotContain("server:", "x-powered-by");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness" })
	void healthIsAWordWithoutDetails(String path) {
		assertThat(SharedFaultbook.get().manage(path).body()).contains("\"status\":\"UP\"")
			.doesNotContain("components", "details", "jdbc", "H2");
	}

	@Test
	void informationSaysNothingOfTheMachine() {
		assertThat(SharedFaultbook.get().manage("/actuator/info").body()).doesNotContain("\"os\"", "\"process\"",
				"\"env\"", "user.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/", "/actuator/metrics", "/actuator/health", "/actuator/prometheus",
			"/prometheus", "/manage", "/metrics", "/health", "/env", "/livez/db", "/readyz/db" })
	void nothingOfItIsOnTheReadersPort(String path) {
		assertThat(SharedFaultbook.get().send("GET", path, null).statusCode()).isEqualTo(404);
		assertThat(SharedFaultbook.get().get(path).<String>read("$.type")).isEqualTo("/problems/not-found");
	}

}
