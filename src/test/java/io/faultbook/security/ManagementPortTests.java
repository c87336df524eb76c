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

/** Tests the management port, and that the public port has none of its endpoints. */
class ManagementPortTests {

	private static final Pattern IMPLEMENTATION_DETAIL = Pattern
		.compile("(?i)exception|java\\.|jakarta\\.|org\\.|io\\.faultbook|tomcat|spring|stack ?trace|\"trace\"");

	@Test
	void onlyHealthInfoAndMetricsAreExposed() {
		String links = SharedFaultbook.get().getFromManagementPort("/actuator").body();
		assertThat(JsonPath.<Map<String, Object>>read(links, "$._links")).containsOnlyKeys("self", "health",
				"health-path", "info", "metrics", "metrics-requiredMetricName", "prometheus");
	}

	@ParameterizedTest
	@CsvSource({ "GET,/actuator/metrics/none,404", "GET,/actuator/metrics/jvm.memory.used?tag=x,400",
			"GET,/actuator/health/none,404", "GET,/nothing,404", "GET,/admin/codes,401", "GET,/codes/2065,404",
			"POST,/actuator/health,405", "BREW,/actuator/info,405", "GET,/actuator/a%2Fb,400", "GET,/actuator/%00,400",
			"GET,/actuator/metrics/%ff,400", "GET,/actuator/metrics/x?tag=%ff,400", "GET,//actuator,400",
			"GET,/actuator/env;x,400" })
	void errorsRevealNoImplementationDetails(String method, String path, int status) throws IOException {
		RawHttp.Response response = RawHttp.send(SharedFaultbook.get().managementPort(),
				method + ' ' + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
		assertThat(response.status()).as(response.toString()).isEqualTo(status);
		assertThat(IMPLEMENTATION_DETAIL.matcher(response.body()).find()).as(response.toString()).isFalse();
		assertThat(response.head()).doesNotContain("server:", "x-powered-by");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness" })
	void healthHasNoDetails(String path) {
		assertThat(SharedFaultbook.get().getFromManagementPort(path).body()).contains("\"status\":\"UP\"")
			.doesNotContain("components", "details", "jdbc", "H2");
	}

	@Test
	void infoRevealsNothingAboutTheMachine() {
		assertThat(SharedFaultbook.get().getFromManagementPort("/actuator/info").body()).doesNotContain("\"os\"",
				"\"process\"", "\"env\"", "user.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/", "/actuator/metrics", "/actuator/health", "/actuator/prometheus",
			"/prometheus", "/manage", "/metrics", "/health", "/env", "/livez/db", "/readyz/db" })
	void publicPortHasNoManagementEndpoints(String path) {
		assertThat(SharedFaultbook.get().send("GET", path, null).statusCode()).isEqualTo(404);
		assertThat(SharedFaultbook.get().get(path).<String>read("$.type")).isEqualTo("/problems/not-found");
	}

}
