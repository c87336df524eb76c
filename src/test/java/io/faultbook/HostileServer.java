package io.faultbook;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import io.faultbook.HostileRequests.Route;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.awaitility.Awaitility.await;

/** An instance that hostile requests are sent to, and what can be measured of it. */
final class HostileServer {

	/** An address of its own, so that failed sign-ins don't keep the editor out. */
	private static final int CLIENT = 2;

	/** Routes that aren't a controller's. */
	private static final List<Route> OTHERS = Stream
		.of("/v3/api-docs", "/v3/api-docs/{group}", "/v3/api-docs/swagger-config", "/v3/api-docs.yaml",
				"/swagger-ui.html", "/swagger-ui/{file}", "/assets/{file}", "/login", "/logout", "/console/sign-out",
				"/console/{page}", "/oauth2/authorization/{client}", "/console/oauth2/authorization/{client}",
				"/console/login/oauth2/code/{client}", "/livez", "/readyz", "/actuator/health", "/favicon.ico",
				"/{any}")
		.map((pattern) -> new Route(pattern, List.of()))
		.toList();

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private final FaultbookInstance instance = FaultbookInstance.start(TestDatabase.H2.create());

	private final MeterRegistry meters = this.instance.bean(MeterRegistry.class);

	private Map<String, String> session = Map.of();

	List<Route> routes() {
		Stream<Route> mapped = this.instance.beans(RequestMappingHandlerMapping.class)
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap((info) -> info.getPatternValues().stream().map((pattern) -> new Route(pattern, methods(info))));
		return Stream.concat(mapped, OTHERS.stream()).distinct().toList();
	}

	private static List<String> methods(RequestMappingInfo info) {
		return info.getMethodsCondition().getMethods().stream().map(Enum::name).sorted().toList();
	}

	int port() {
		return this.instance.uri("/").getPort();
	}

	/** Send a request, and measure what it costs. */
	Exchange send(HostileRequest request) throws IOException {
		boolean signIn = request.line().contains("/sign-");
		if (this.session.isEmpty()) {
			this.session = signedIn();
		}
		Map<Integer, Long> before = counted();
		long cpu = SYSTEM.getProcessCpuTime();
		long start = System.nanoTime();
		RawHttp.Answer answer = RawHttp.send(port(), CLIENT, request.bytes(this.session));
		long took = System.nanoTime() - start;
		long used = SYSTEM.getProcessCpuTime() - cpu;
		if (signIn) {
			this.session = Map.of();
		}
		Map<Integer, Long> counted = counted();
		before.forEach((status, count) -> counted.merge(status, -count, Long::sum));
		counted.values().removeIf((count) -> count == 0);
		return new Exchange(answer, took, used, counted);
	}

	/**
	 * What came of a request.
	 *
	 * @param nanos the time on the clock
	 * @param cpuNanos the time of all processors, this test's own included
	 * @param counted by how much the metrics of the server grew, by class of status
	 */
	record Exchange(RawHttp.Answer answer, long nanos, long cpuNanos, Map<Integer, Long> counted) {

		Exchange {
			counted = Map.copyOf(counted);
		}

		@Override
		public String toString() {
			return "counted as " + this.counted + ": "
					+ HostileRequest.cut(this.answer.head() + "\n\n" + this.answer.body());
		}

	}

	private Map<Integer, Long> counted() {
		return this.meters.find("http.server.requests")
			.timers()
			.stream()
			.collect(Collectors.groupingBy(HostileServer::statusClass, TreeMap::new,
					Collectors.summingLong(Timer::count)));
	}

	private static int statusClass(Timer timer) {
		String status = String.valueOf(timer.getId().getTag("status"));
		return Character.digit(status.charAt(0), 10);
	}

	private Map<String, String> signedIn() {
		long before = counted().values().stream().mapToLong(Long::longValue).sum();
		FormBrowser browser = new FormBrowser(this.instance, "en");
		browser.get("/console/sign-in");
		browser.post("/console/sign-in", Map.of("username", "editor", "password", FaultbookClient.PASSWORD));
		Matcher token = TOKEN.matcher(browser.get("/console/codes/2065/texts/en").body());
		await().until(() -> counted().values().stream().mapToLong(Long::longValue).sum() == before + 3);
		String cookies = browser.cookies()
			.stream()
			.map((cookie) -> String.format(Locale.ROOT, "%s=%s", cookie.getName(), cookie.getValue()))
			.collect(Collectors.joining("; "));
		return Map.of(HostileFields.COOKIES, cookies, HostileFields.TOKEN, token.find() ? token.group(1) : "");
	}

}
