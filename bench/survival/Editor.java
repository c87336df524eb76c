import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Edits one text repeatedly, alternating between the replicas, and measures when the other replica serves the edit. */
final class Editor {

	static final String TEXT_PATH = "/admin/codes/9131/texts/en";

	static final Duration PAUSE = Duration.ofMillis(250);

	final HttpClient http;

	final List<Replica> replicas;

	/** Milliseconds from the response to an edit until the other replica served it. */
	final List<Long> delays = Collections.synchronizedList(new ArrayList<>());

	final AtomicLong accepted = new AtomicLong();

	final AtomicLong failed = new AtomicLong();

	volatile boolean stopped;

	Editor(HttpClient http, List<Replica> replicas) {
		this.http = http;
		this.replicas = replicas;
	}

	/** Repeats an edit that fails. */
	void run() throws Exception {
		long revision = 0;
		for (int i = 0; !this.stopped; i++) {
			List<Replica> ready = new ArrayList<>(this.replicas.stream().filter((replica) -> replica.ready).toList());
			Collections.rotate(ready, i);
			Replica target = ready.get(0);
			String description = "Edit " + (revision + 1) + ".";
			HttpResponse<String> response = put(target, description, revision);
			if (response == null || response.statusCode() != 200) {
				this.failed.incrementAndGet();
				if (response == null || response.statusCode() == 412) {
					revision = currentRevision(revision);
				}
				Thread.sleep(PAUSE.toMillis());
				continue;
			}
			long start = System.nanoTime();
			revision++;
			this.accepted.incrementAndGet();
			if (ready.size() > 1) {
				awaitDescription(ready.get(1), description, start);
			}
			Thread.sleep(PAUSE.toMillis());
		}
	}

	/** An edit without a response may have succeeded: read the revision to find out. */
	long currentRevision(long revision) throws Exception {
		for (Replica replica : this.replicas) {
			try {
				long found = revision(replica);
				if (found == revision + 1) {
					this.accepted.incrementAndGet();
				}
				return found;
			}
			catch (IOException ex) {
				// Ask the other replica.
			}
		}
		return revision;
	}

	void awaitDescription(Replica replica, String description, long start) throws Exception {
		while (replica.ready && !this.stopped) {
			try {
				String body = this.http.send(replica.request("/codes/9131?lang=en").build(), HttpResponse.BodyHandlers.ofString())
					.body();
				if (body.contains("\"" + description + "\"")) {
					this.delays.add((System.nanoTime() - start) / 1_000_000);
					return;
				}
			}
			catch (IOException ex) {
				return;
			}
			Thread.sleep(5);
		}
	}

	HttpResponse<String> put(Replica replica, String description, long revision) throws InterruptedException {
		try {
			return this.http.send(replica.request(TEXT_PATH)
				.timeout(Duration.ofSeconds(20))
				.header("Authorization", Replica.EDITOR)
				.header("Content-Type", "application/json")
				.header("If-Match", "\"" + revision + "\"")
				.PUT(HttpRequest.BodyPublishers.ofString("{\"description\":\"" + description + "\",\"remediation\":null}"))
				.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			return null;
		}
	}

	long revision(Replica replica) throws Exception {
		HttpResponse<String> response = this.http.send(
				replica.request(TEXT_PATH).header("Authorization", Replica.EDITOR).timeout(Duration.ofSeconds(20)).build(),
				HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() != 200) {
			throw new IOException("status " + response.statusCode());
		}
		return Long.parseLong(response.headers().firstValue("ETag").orElseThrow().replace("\"", ""));
	}

}
