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

/**
 * An instance that hostile requests are sent to, and that measures what each one costs.
 */
final class MeasuredServer {

	/**
	 * The last byte of the client's loopback address. The editor signs in from another
	 * one, so failed sign-ins don't lock the editor out.
	 */
	private static final int CLIENT_ADDRESS = 2;

	/** Routes that don't belong to a controller. */
	private static final List<Route> OTHER_ROUTES = Stream
		.of("/v3/api-docs", "/v3/api-docs/{group}", "/v3/api-docs/swagger-config", "/v3/api-docs.yaml",
				"/swagger-ui.html", "/swagger-ui/{file}", "/assets/{file}", "/login", "/logout", "/console/sign-out",
				"/console/{page}", "/oauth2/authorization/{client}", "/console/oauth2/authorization/{client}",
				"/console/login/oauth2/code/{client}", "/livez", "/readyz", "/actuator/health", "/favicon.ico",
				"/{any}")
		.map((pattern) -> new Route(pattern, List.of()))
		.toList();

	private static final Pattern CSRF_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private final FaultbookInstance instance = FaultbookInstance.start(TestDatabase.H2.create());

	private final MeterRegistry meters = this.instance.bean(MeterRegistry.class);

	private Map<String, String> session = Map.of();

	/** The OpenAPI documents are built by their first request, which isn't measured. */
	MeasuredServer() {
		this.instance.send("GET", "/v3/api-docs", null);
		this.instance.send("GET", "/v3/api-docs/admin", null);
	}

	List<Route> routes() {
		Stream<Route> mapped = this.instance.beans(RequestMappingHandlerMapping.class)
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap((info) -> info.getPatternValues().stream().map((pattern) -> new Route(pattern, methods(info))));
		return Stream.concat(mapped, OTHER_ROUTES.stream()).distinct().toList();
	}

	private static List<String> methods(RequestMappingInfo info) {
		return info.getMethodsCondition().getMethods().stream().map(Enum::name).sorted().toList();
	}

	int port() {
		return this.instance.uri("/").getPort();
	}

	/** Send a request and measure what it costs. */
	Exchange send(HostileRequest request) throws IOException {
		boolean changesSession = request.line().contains("/sign-");
		if (this.session.isEmpty()) {
			this.session = signIn();
		}
		Map<Integer, Long> before = requestCounts();
		long cpu = SYSTEM.getProcessCpuTime();
		long start = System.nanoTime();
		RawHttp.Response response = RawHttp.send(port(), CLIENT_ADDRESS, request.bytes(this.session));
		long time = System.nanoTime() - start;
		long cpuTime = SYSTEM.getProcessCpuTime() - cpu;
		if (changesSession) {
			this.session = Map.of();
		}
		Map<Integer, Long> counted = requestCounts();
		before.forEach((status, count) -> counted.merge(status, -count, Long::sum));
		counted.values().removeIf((count) -> count == 0);
		return new Exchange(response, time, cpuTime, counted);
	}

	/**
	 * A response and what it cost.
	 *
	 * @param nanos wall-clock time
	 * @param cpuNanos CPU time of the process, including that of the test itself
	 * @param counted by how much the request metrics grew, by class of status (2 for 2xx)
	 */
	record Exchange(RawHttp.Response response, long nanos, long cpuNanos, Map<Integer, Long> counted) {

		Exchange {
			counted = Map.copyOf(counted);
		}

		@Override
		public String toString() {
			return "counted as " + this.counted + ": "
					+ HostileRequest.truncate(this.response.head() + "\n\n" + this.response.body());
		}

	}

	private Map<Integer, Long> requestCounts() {
		return this.meters.find("http.server.requests")
			.timers()
			.stream()
			.collect(Collectors.groupingBy(MeasuredServer::statusClass, TreeMap::new,
					Collectors.summingLong(Timer::count)));
	}

	private static int statusClass(Timer timer) {
		String status = String.valueOf(timer.getId().getTag("status"));
		return Character.digit(status.charAt(0), 10);
	}

	private Map<String, String> signIn() {
		long before = requestCounts().values().stream().mapToLong(Long::longValue).sum();
		FormClient client = new FormClient(this.instance, "en");
		client.get("/console/sign-in");
		client.post("/console/sign-in", Map.of("username", "editor", "password", FaultbookClient.PASSWORD));
		Matcher token = CSRF_TOKEN.matcher(client.get("/console/codes/2065/texts/en").body());
		await().until(() -> requestCounts().values().stream().mapToLong(Long::longValue).sum() == before + 3);
		String cookies = client.cookies()
			.stream()
			.map((cookie) -> String.format(Locale.ROOT, "%s=%s", cookie.getName(), cookie.getValue()))
			.collect(Collectors.joining("; "));
		return Map.of(HostileHeaders.COOKIES, cookies, HostileHeaders.TOKEN, token.find() ? token.group(1) : "");
	}

}
