import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Counts failed requests and lost edits while PostgreSQL is restarted and killed, one replica gets SIGTERM and the
 * other SIGKILL.
 * <pre>docker build -t faultbook . &amp;&amp; bench/outages faultbook</pre>
 * Readers use the replicas that are ready, like a Kubernetes Service; readiness is checked every 500 ms. Requires
 * Docker on Linux, because containers use the host's network, and the free ports 21080 to 21082, 21090, and 21091.
 */
class Survival {

	static final int READERS = 6;

	static final Duration READ_PAUSE = Duration.ofMillis(5);

	static final int DATABASE_PORT = 21082;

	static final List<String> PATHS = List.of("/codes/2062", "/codes/2065?lang=zh-CN", "/codes?search=code%3D2065",
			"/codes/9131", "/codes?code=401,403", "/codes?search=%E6%9C%AA%E7%BB%91%E5%AE%9A");

	final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	final String image;

	final Duration phase;

	final List<Replica> replicas = List.of(new Replica("faultbook-survival-a", 21080),
			new Replica("faultbook-survival-b", 21090));

	final Editor editor = new Editor(this.http, this.replicas);

	volatile boolean stopped;

	Survival(String image, Duration phase) {
		this.image = image;
		this.phase = phase;
	}

	public static void main(String[] args) throws Exception {
		Survival survival = new Survival((args.length > 0) ? args[0] : "faultbook",
				Duration.ofSeconds((args.length > 1) ? Long.parseLong(args[1]) : 20));
		int status = 1;
		try {
			survival.run();
			status = 0;
		}
		catch (Exception ex) {
			ex.printStackTrace();
		}
		finally {
			survival.removeContainers();
			System.exit(status);
		}
	}

	void run() throws Exception {
		removeContainers();
		Docker.run("run", "-d", "--name", "faultbook-survival-db", "--network", "host", "-e", "POSTGRES_PASSWORD=bench",
				"postgres:18-alpine", "postgres", "-p", "" + DATABASE_PORT);
		for (Replica replica : this.replicas) {
			replica.start(this.image, DATABASE_PORT);
		}
		for (Replica replica : this.replicas) {
			await(replica);
		}
		String before = etag(this.replicas.get(0));
		Docker.check(before.equals(etag(this.replicas.get(1))), "both replicas send the same ETag");
		background(this::watchReadiness);
		for (int i = 0; i < READERS; i++) {
			background(this::read);
		}
		background(this.editor::run);
		System.out.println("| phase | reads | failed | failed on the stopped replica | edits | failed edits | slowest read |");
		System.out.println("|---|---|---|---|---|---|---|");
		phase("steady", () -> {
		});
		phase("PostgreSQL is restarted", () -> Docker.run("restart", "-t", "1", "faultbook-survival-db"));
		phase("PostgreSQL is killed, and started again", () -> {
			Docker.run("kill", "faultbook-survival-db");
			Thread.sleep(3000);
			Docker.run("start", "faultbook-survival-db");
		});
		Replica first = this.replicas.get(0);
		phase("first replica gets SIGTERM", () -> {
			first.stopping = true;
			Docker.run("kill", "-s", "TERM", first.name);
		});
		phase("first replica is started again", () -> {
			Docker.run("rm", "-f", first.name);
			first.start(this.image, DATABASE_PORT);
			await(first);
		});
		Replica second = this.replicas.get(1);
		phase("second replica gets SIGKILL", () -> {
			second.stopping = true;
			Docker.run("kill", second.name);
		});
		phase("second replica is started again", () -> {
			Docker.run("start", second.name);
			await(second);
		});
		this.stopped = true;
		this.editor.stopped = true;
		Thread.sleep(1500);
		Docker.check(before.equals(etag(first)) && before.equals(etag(second)), "ETags are unchanged");
		long revision = this.editor.revision(first);
		Docker.check(revision == this.editor.accepted.get(),
				"each of " + this.editor.accepted + " accepted edits is a revision (" + revision + " revisions)");
		Docker.check(this.editor.revision(second) == revision, "both replicas have the same revision");
		List<Long> delays = this.editor.delays.stream().sorted().toList();
		System.out.printf(Locale.ROOT,
				"%nTime until an edit is visible on the other replica: median %d ms, p95 %d ms, maximum %d ms (%d edits)%n",
				delays.get(delays.size() / 2), delays.get((int) (delays.size() * 0.95)), delays.get(delays.size() - 1),
				delays.size());
	}

	interface Action {

		void run() throws Exception;

	}

	void phase(String name, Action action) throws Exception {
		long[] before = counts();
		this.replicas.forEach((replica) -> replica.slowest.set(0));
		long end = System.nanoTime() + this.phase.toNanos();
		action.run();
		Thread.sleep(Math.max(0, (end - System.nanoTime()) / 1_000_000));
		long[] after = counts();
		long slowest = this.replicas.stream().mapToLong((replica) -> replica.slowest.get()).max().orElse(0);
		System.out.printf(Locale.ROOT, "| %s | %d | %d | %d | %d | %d | %d ms |%n", name, after[0] - before[0],
				after[1] - before[1], after[2] - before[2], after[3] - before[3], after[4] - before[4], slowest / 1_000_000);
	}

	/** Reads, failed reads, failed reads on a stopped replica, edits, failed edits. */
	long[] counts() {
		long reads = this.replicas.stream().mapToLong((replica) -> replica.reads.get()).sum();
		long failed = this.replicas.stream().mapToLong((replica) -> replica.failed.get()).sum();
		long failedWhileStopping = this.replicas.stream().mapToLong((replica) -> replica.failedWhileStopping.get()).sum();
		return new long[] { reads, failed, failedWhileStopping, this.editor.accepted.get(), this.editor.failed.get() };
	}

	void read() throws Exception {
		while (!this.stopped) {
			List<Replica> ready = this.replicas.stream().filter((replica) -> replica.ready).toList();
			Replica replica = ready.get(ThreadLocalRandom.current().nextInt(ready.size()));
			String path = PATHS.get(ThreadLocalRandom.current().nextInt(PATHS.size()));
			long start = System.nanoTime();
			int status = status(replica, path);
			replica.slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
			replica.reads.incrementAndGet();
			if (status != 200) {
				replica.failed.incrementAndGet();
				if (replica.stopping) {
					replica.failedWhileStopping.incrementAndGet();
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
		while (!this.stopped) {
			for (Replica replica : this.replicas) {
				replica.ready = status(replica, "/readyz") == 200;
			}
			Thread.sleep(500);
		}
	}

	String etag(Replica replica) throws Exception {
		return this.http.send(replica.request("/codes/2062").build(), HttpResponse.BodyHandlers.ofString())
			.headers()
			.firstValue("ETag")
			.orElseThrow();
	}

	void await(Replica replica) throws Exception {
		while (status(replica, "/readyz") != 200) {
			Docker.check(replica.running(), replica.name + " is running");
			Thread.sleep(50);
		}
		replica.stopping = false;
		replica.ready = true;
	}

	void removeContainers() {
		for (String name : List.of("faultbook-survival-a", "faultbook-survival-b", "faultbook-survival-db")) {
			try {
				Docker.run("rm", "-f", name);
			}
			catch (Exception ex) {
				// It doesn't exist.
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

}
