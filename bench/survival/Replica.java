import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/** A container of the service, with counts of its reads. */
final class Replica {

	static final String EDITOR = "Basic "
			+ Base64.getEncoder().encodeToString("editor:bench".getBytes(StandardCharsets.UTF_8));

	final String name;

	final int port;

	final AtomicLong reads = new AtomicLong();

	final AtomicLong failed = new AtomicLong();

	final AtomicLong failedWhileStopping = new AtomicLong();

	/** In nanoseconds. */
	final AtomicLong slowest = new AtomicLong();

	volatile boolean ready;

	volatile boolean stopping;

	Replica(String name, int port) {
		this.name = name;
		this.port = port;
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).timeout(Duration.ofSeconds(5));
	}

	void start(String image, int databasePort) throws Exception {
		Docker.run("run", "-d", "--name", this.name, "--network", "host", "--memory", "384m", "--read-only", "--tmpfs",
				"/tmp", "-e", "SERVER_PORT=" + this.port, "-e", "MANAGEMENT_SERVER_PORT=" + (this.port + 1), "-e",
				"FAULTBOOK_EDITOR_PASSWORD={noop}bench", "-e", "SPRING_FLYWAY_CONNECT_RETRIES=10", "-e",
				"SPRING_DATASOURCE_URL=jdbc:postgresql://localhost:" + databasePort + "/postgres", "-e",
				"SPRING_DATASOURCE_USERNAME=postgres", "-e", "SPRING_DATASOURCE_PASSWORD=bench", image);
	}

	boolean running() {
		try {
			return Docker.run("inspect", "-f", "{{.State.Running}}", this.name).equals("true");
		}
		catch (Exception ex) {
			return false;
		}
	}

}
