package io.faultbook.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpServer;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TracingTests {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	@Test
	void tracingIsOffByDefault() {
		try (FaultbookInstance faultbook = FaultbookInstance.start(TestDatabase.H2.create())) {
			assertThat(faultbook.beanNames()).isNotEmpty()
				.noneMatch((name) -> name
					.matches(".*([oO]tel|[oO]penTelemetry|[oO]tlp|[a-z]Tracer|micrometer\\.tracing).*"));
		}
	}

	@Test
	void enabledTracingExportsTheSpanOfARequest() throws IOException {
		Map<String, String> received = new ConcurrentHashMap<>();
		HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		collector.createContext("/v1/traces", (exchange) -> {
			byte[] body = exchange.getRequestBody().readAllBytes();
			received.merge("bytes", new String(body, StandardCharsets.ISO_8859_1), String::concat);
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		collector.start();
		try (FaultbookInstance faultbook = FaultbookInstance.start(TestDatabase.H2.create(),
				"faultbook.tracing.enabled=true",
				"management.opentelemetry.tracing.export.otlp.endpoint=http://localhost:"
						+ collector.getAddress().getPort() + "/v1/traces",
				"management.opentelemetry.tracing.export.schedule-delay=100ms")) {
			faultbook.send("GET", "/codes/2062", null, "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
			Awaitility.await()
				.atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(received.getOrDefault("bytes", "")).contains("http get /codes/{code}",
						"faultbook", bytes(TRACE)));
		}
		finally {
			collector.stop(0);
		}
	}

	private static String bytes(String hex) {
		return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
	}

}
