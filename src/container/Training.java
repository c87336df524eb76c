import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The training run for the AOT cache of the image: starts Faultbook with the given
 * command, sends requests as readers, editors, and operators do, and stops it with
 * SIGTERM. Only the image build runs it, with nothing but the JDK.
 */
final class Training {

	private static final Duration TIMEOUT = Duration.ofMinutes(3);

	/**
	 * Enough for the JIT compiler to compile the code that handles requests, so that the
	 * cache contains method profiles (JEP 515).
	 */
	private static final int ROUNDS = 30;

	private static final List<String> LANGUAGES = List.of("en", "zh-CN");

	private static final List<String> SEARCHES = List.of("2062", "device not found", "userid", "设备不存在", "设备", "升级失败 9103", "identityId不存在",
			"10:23:01 [E] HTTP 200, errorCode=28601, msg=user device not bind. cost=404ms",
			"{\"code\": 401, \"message\": \"request auth error.\", \"requestId\": \"8f2e-4711\"}");

	private final HttpClient client = HttpClient.newHttpClient();

	private final int port;

	private final int managementPort;

	private Training(int port, int managementPort) {
		this.port = port;
		this.managementPort = managementPort;
	}

	public static void main(String[] command) throws IOException, InterruptedException {
		int port;
		int managementPort;
		try (ServerSocket first = new ServerSocket(0); ServerSocket second = new ServerSocket(0)) {
			port = first.getLocalPort();
			managementPort = second.getLocalPort();
		}
		ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
		builder.environment()
			.putAll(Map.of("SERVER_PORT", "" + port, "MANAGEMENT_SERVER_PORT", "" + managementPort,
					"SPRING_DATASOURCE_URL",
					"jdbc:h2:file:" + Files.createTempDirectory("training").resolve("faultbook") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
					"FAULTBOOK_EDITOR_PASSWORD", "training", "FAULTBOOK_SHUTDOWN_DRAIN", "0s"));
		Process faultbook = builder.start();
		try {
			Training training = new Training(port, managementPort);
			training.awaitReady(faultbook);
			for (int round = 0; round < ROUNDS; round++) {
				training.read();
			}
			training.edit();
			training.operate();
		}
		finally {
			faultbook.destroy();
		}
		// The JVM writes the cache before it exits.
		if (!faultbook.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
			faultbook.destroyForcibly();
			throw new IllegalStateException("Faultbook did not stop on SIGTERM");
		}
	}

	private void awaitReady(Process faultbook) throws InterruptedException {
		Instant end = Instant.now().plus(TIMEOUT);
		while (faultbook.isAlive() && Instant.now().isBefore(end)) {
			try {
				if (get(this.port, "/readyz").statusCode() == 200) {
					return;
				}
			}
			catch (IOException ex) {
				// Not listening yet.
			}
			Thread.sleep(100);
		}
		throw new IllegalStateException("Faultbook did not start");
	}

	private void read() throws IOException, InterruptedException {
		for (String language : LANGUAGES) {
			for (String format : List.of("application/json", "text/plain", "text/markdown")) {
				HttpResponse<String> entry = get(this.port, "/codes/2062", "Accept", format, "Accept-Language",
						language);
				expect(entry, 200);
				expect(get(this.port, "/codes/2062", "Accept", format, "Accept-Language", language, "If-None-Match",
						entry.headers().firstValue("ETag").orElseThrow()), 304);
			}
			for (String format : List.of("application/json", "text/plain", "text/csv")) {
				expect(get(this.port, "/codes?category=product&lang=" + language, "Accept", format), 200);
				expect(get(this.port, "/codes?code=9131,9999&lang=" + language, "Accept", format), 200);
				for (String search : SEARCHES) {
					expect(get(this.port,
							"/codes?lang=" + language + "&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8),
							"Accept", format), 200);
				}
			}
			expect(get(this.port, "/codes/2064", "Accept-Language", language), 404);
			for (String page : List.of("/", "/codes/2062", "/codes?search=2065")) {
				expect(get(this.port, page, "Accept", "text/html", "Accept-Language", language), 200);
			}
		}
		expect(get(this.port, "/codes"), 200);
	}

	private void edit() throws IOException, InterruptedException {
		String path = "/admin/codes/9103/texts/en";
		String credentials = "Basic "
				+ Base64.getEncoder().encodeToString("editor:training".getBytes(StandardCharsets.UTF_8));
		expect(get(this.port, "/admin/codes?state=outdated&lang=en", "Authorization", credentials), 200);
		String tag = get(this.port, path, "Authorization", credentials).headers().firstValue("ETag").orElseThrow();
		expect(send(request(this.port, path, "Authorization", credentials, "If-Match", tag, "Content-Type",
				"application/json")
			.PUT(BodyPublishers.ofString("{\"description\": \"The firmware upgrade failed.\", \"remediation\": null}"))),
				200);
		expect(get(this.port, path + "/history", "Authorization", credentials), 200);
	}

	private void operate() throws IOException, InterruptedException {
		for (String path : List.of("/livez", "/readyz", "/v3/api-docs", "/swagger-ui/index.html")) {
			expect(get(this.port, path), 200);
		}
		for (String path : List.of("/actuator/health", "/actuator/prometheus")) {
			get(this.managementPort, path);
		}
	}

	private static void expect(HttpResponse<String> response, int status) {
		if (response.statusCode() != status) {
			throw new IllegalStateException(response + " instead of " + status + ": " + response.body());
		}
	}

	private HttpResponse<String> get(int port, String path, String... headers)
			throws IOException, InterruptedException {
		return send(request(port, path, headers));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

	private static HttpRequest.Builder request(int port, String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
		return (headers.length != 0) ? request.headers(headers) : request;
	}

}
