import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Two containers and a PostgreSQL under reads and edits, while PostgreSQL is restarted and one container after the other
 * is ended by SIGTERM and by SIGKILL: what fails?
 * <pre>docker build -t faultbook . &amp;&amp; java bench/Survival.java faultbook</pre>
 * Readers choose among the replicas that are ready, as a Kubernetes Service does; readiness is looked at every 500 ms.
 * Needs a Docker engine on Linux (containers use the host's network) and some free ports from 21080 on.
 */
class Survival {

	static final int READERS = 6;

	static final Duration READ_PAUSE = Duration.ofMillis(5);

	static final Duration EDIT_PAUSE = Duration.ofMillis(250);

	static final Duration PHASE = Duration.ofSeconds(20);

	static final int DATABASE_PORT = 21082;

	static final String TEXT = "/admin/codes/9131/texts/en";

	static final List<String> PATHS = List.of("/codes/2062", "/codes/2065?lang=zh-CN", "/codes?search=code%3D2065",
			"/codes/9131", "/codes?code=401,403", "/codes?search=%E6%9C%AA%E7%BB%91%E5%AE%9A");

	final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	final String image;

	final List<Replica> replicas = List.of(new Replica("faultbook-survival-a", 21080),
			new Replica("faultbook-survival-b", 21090));

	final List<Long> visible = Collections.synchronizedList(new ArrayList<>());

	final AtomicLong accepted = new AtomicLong();

	final AtomicLong refused = new AtomicLong();

	volatile boolean ended;

	Survival(String image) {
		this.image = image;
	}

	public static void main(String[] args) throws Exception {
		Survival survival = new Survival((args.length > 0) ? args[0] : "faultbook");
		int status = 1;
		try {
			survival.run();
			status = 0;
		}
		catch (Exception ex) {
			ex.printStackTrace();
		}
		finally {
			survival.clean();
			System.exit(status);
		}
	}

	void run() throws Exception {
		clean();
		docker("run", "-d", "--name", "faultbook-survival-db", "--network", "host", "-e", "POSTGRES_PASSWORD=bench",
				"postgres:18-alpine", "postgres", "-p", "" + DATABASE_PORT);
		for (Replica replica : this.replicas) {
			start(replica);
		}
		for (Replica replica : this.replicas) {
			await(replica);
		}
		String before = etag(this.replicas.get(0));
		check(before.equals(etag(this.replicas.get(1))), "both replicas give the same ETag");
		background(this::watchReadiness);
		for (int i = 0; i < READERS; i++) {
			background(this::read);
		}
		background(this::edit);
		System.out.println("| phase | reads | failed | of them by the one ended | edits | refused | slowest read |");
		System.out.println("|---|---|---|---|---|---|---|");
		phase("steady", () -> {
		});
		phase("PostgreSQL is restarted", () -> docker("restart", "-t", "1", "faultbook-survival-db"));
		phase("PostgreSQL is killed and started", () -> {
			docker("kill", "faultbook-survival-db");
			Thread.sleep(3000);
			docker("start", "faultbook-survival-db");
		});
		Replica one = this.replicas.get(0);
		phase("one gets SIGTERM", () -> {
			one.ending = true;
			docker("kill", "-s", "TERM", one.name);
		});
		phase("it is started again", () -> {
			docker("rm", "-f", one.name);
			start(one);
			await(one);
		});
		Replica other = this.replicas.get(1);
		phase("the other gets SIGKILL", () -> {
			other.ending = true;
			docker("kill", other.name);
		});
		phase("it is started again", () -> {
			docker("start", other.name);
			await(other);
		});
		this.ended = true;
		Thread.sleep(1500);
		check(before.equals(etag(one)) && before.equals(etag(other)), "ETags are as before");
		long revision = revision(one);
		check(revision == this.accepted.get(), "all " + this.accepted + " edits that were answered are there (" + revision
				+ " revisions)");
		check(revision(other) == revision, "on both replicas");
		List<Long> times = this.visible.stream().sorted().toList();
		System.out.printf(Locale.ROOT, "%nAn edit is visible on the other replica: median %d ms, p95 %d ms, at most %d ms (%d edits)%n",
				times.get(times.size() / 2), times.get((int) (times.size() * 0.95)), times.get(times.size() - 1),
				times.size());
	}

	interface Action {

		void run() throws Exception;

	}

	void phase(String name, Action action) throws Exception {
		long[] before = counts();
		this.replicas.forEach((replica) -> replica.slowest.set(0));
		long end = System.nanoTime() + PHASE.toNanos();
		action.run();
		Thread.sleep(Math.max(0, (end - System.nanoTime()) / 1_000_000));
		long[] after = counts();
		long slowest = this.replicas.stream().mapToLong((replica) -> replica.slowest.get()).max().orElse(0);
		System.out.printf(Locale.ROOT, "| %s | %d | %d | %d | %d | %d | %d ms |%n", name, after[0] - before[0],
				after[1] - before[1], after[2] - before[2], after[3] - before[3], after[4] - before[4], slowest / 1_000_000);
	}

	/** Reads, failed, failed on an ended replica, edits, refused. */
	long[] counts() {
		long reads = this.replicas.stream().mapToLong((replica) -> replica.reads.get()).sum();
		long failed = this.replicas.stream().mapToLong((replica) -> replica.failed.get()).sum();
		long killed = this.replicas.stream().mapToLong((replica) -> replica.failedEnded.get()).sum();
		return new long[] { reads, failed, killed, this.accepted.get(), this.refused.get() };
	}

	void read() throws Exception {
		while (!this.ended) {
			List<Replica> ready = this.replicas.stream().filter((replica) -> replica.ready).toList();
			Replica replica = ready.get(ThreadLocalRandom.current().nextInt(ready.size()));
			String path = PATHS.get(ThreadLocalRandom.current().nextInt(PATHS.size()));
			long start = System.nanoTime();
			int status = status(replica, path);
			replica.slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
			replica.reads.incrementAndGet();
			if (status != 200) {
				replica.failed.incrementAndGet();
				if (replica.ending) {
					replica.failedEnded.incrementAndGet();
				}
				else {
					System.err.println(replica.name + path + ": " + status);
				}
			}
			Thread.sleep(READ_PAUSE.toMillis());
		}
	}

	int status(Replica replica, String path) throws InterruptedException {
		try {
			return this.http.send(replica.request(path).build(), HttpResponse.BodyHandlers.ofString()).statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	void watchReadiness() throws Exception {
		while (!this.ended) {
			for (Replica replica : this.replicas) {
				replica.ready = status(replica, "/readyz") == 200;
			}
			Thread.sleep(500);
		}
	}

	/** Edits by one replica and waits until the other shows it; an edit that was refused is tried again. */
	void edit() throws Exception {
		long revision = 0;
		for (int i = 0; !this.ended; i++) {
			List<Replica> ready = new ArrayList<>(this.replicas.stream().filter((replica) -> replica.ready).toList());
			Collections.rotate(ready, i);
			Replica editor = ready.get(0);
			String words = "Edit " + (revision + 1) + ".";
			HttpResponse<String> answer = put(editor, words, revision);
			if (answer == null || answer.statusCode() != 200) {
				this.refused.incrementAndGet();
				if (answer == null || answer.statusCode() == 412) {
					revision = known(editor, revision);
				}
				Thread.sleep(EDIT_PAUSE.toMillis());
				continue;
			}
			long start = System.nanoTime();
			revision++;
			this.accepted.incrementAndGet();
			if (ready.size() > 1) {
				awaitWords(ready.get(1), words, start);
			}
			Thread.sleep(EDIT_PAUSE.toMillis());
		}
	}

	/** An edit without an answer may have been made: what there is decides. */
	long known(Replica editor, long revision) throws Exception {
		for (Replica replica : this.replicas) {
			try {
				long found = revision(replica);
				if (found == revision + 1) {
					this.accepted.incrementAndGet();
				}
				return found;
			}
			catch (IOException ex) {
				// The other one will know.
			}
		}
		return revision;
	}

	void awaitWords(Replica replica, String words, long start) throws Exception {
		while (replica.ready && !this.ended) {
			try {
				String body = this.http.send(replica.request("/codes/9131?lang=en").build(), HttpResponse.BodyHandlers.ofString())
					.body();
				if (body.contains("\"" + words + "\"")) {
					this.visible.add((System.nanoTime() - start) / 1_000_000);
					return;
				}
			}
			catch (IOException ex) {
				return;
			}
			Thread.sleep(5);
		}
	}

	HttpResponse<String> put(Replica replica, String words, long revision) throws InterruptedException {
		try {
			return this.http.send(replica.request(TEXT)
				.timeout(Duration.ofSeconds(20))
				.header("Authorization", Replica.EDITOR)
				.header("Content-Type", "application/json")
				.header("If-Match", "\"" + revision + "\"")
				.PUT(HttpRequest.BodyPublishers.ofString("{\"description\":\"" + words + "\",\"remediation\":null}"))
				.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			return null;
		}
	}

	long revision(Replica replica) throws Exception {
		HttpResponse<String> answer = this.http.send(
				replica.request(TEXT).header("Authorization", Replica.EDITOR).timeout(Duration.ofSeconds(20)).build(),
				HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IOException("status " + answer.statusCode());
		}
		return Long.parseLong(answer.headers().firstValue("ETag").orElseThrow().replace("\"", ""));
	}

	String etag(Replica replica) throws Exception {
		return this.http.send(replica.request("/codes/2062").build(), HttpResponse.BodyHandlers.ofString())
			.headers()
			.firstValue("ETag")
			.orElseThrow();
	}

	void start(Replica replica) throws Exception {
		docker("run", "-d", "--name", replica.name, "--network", "host", "--memory", "384m", "--read-only", "--tmpfs",
				"/tmp", "-e", "SERVER_PORT=" + replica.port, "-e", "MANAGEMENT_SERVER_PORT=" + (replica.port + 1), "-e",
				"FAULTBOOK_EDITOR_PASSWORD={noop}bench", "-e", "SPRING_FLYWAY_CONNECT_RETRIES=10", "-e",
				"SPRING_DATASOURCE_URL=jdbc:postgresql://localhost:" + DATABASE_PORT + "/postgres", "-e",
				"SPRING_DATASOURCE_USERNAME=postgres", "-e", "SPRING_DATASOURCE_PASSWORD=bench", this.image);
	}

	void await(Replica replica) throws Exception {
		while (status(replica, "/readyz") != 200) {
			check(running(replica), replica.name + " is running");
			Thread.sleep(50);
		}
		replica.ending = false;
		replica.ready = true;
	}

	boolean running(Replica replica) {
		try {
			return docker("inspect", "-f", "{{.State.Running}}", replica.name).equals("true");
		}
		catch (Exception ex) {
			return false;
		}
	}

	static void check(boolean holds, String what) {
		if (!holds) {
			throw new IllegalStateException("It does not hold that " + what);
		}
	}

	void clean() {
		for (String name : List.of("faultbook-survival-a", "faultbook-survival-b", "faultbook-survival-db")) {
			try {
				docker("rm", "-f", name);
			}
			catch (Exception ex) {
				// There was none.
			}
		}
	}

	static void background(Action action) {
		Thread thread = new Thread(() -> {
			try {
				action.run();
			}
			catch (Exception ex) {
				ex.printStackTrace();
				System.exit(1);
			}
		});
		thread.setDaemon(true);
		thread.start();
	}

	static String docker(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of("docker"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		check(process.waitFor() == 0, "docker " + arguments[0] + " succeeds: " + output);
		return output;
	}

	static final class Replica {

		static final String EDITOR = "Basic "
				+ Base64.getEncoder().encodeToString("editor:bench".getBytes(StandardCharsets.UTF_8));

		final String name;

		final int port;

		final AtomicLong reads = new AtomicLong();

		final AtomicLong failed = new AtomicLong();

		final AtomicLong failedEnded = new AtomicLong();

		final AtomicLong slowest = new AtomicLong();

		volatile boolean ready;

		volatile boolean ending;

		Replica(String name, int port) {
			this.name = name;
			this.port = port;
		}

		HttpRequest.Builder request(String path) {
			return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).timeout(Duration.ofSeconds(5));
		}

	}

}
