import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Edits one text on, by turns on each replica, and waits for the other one to show it. */
final class Editor {

	static final String TEXT = "/admin/codes/9131/texts/en";

	static final Duration PAUSE = Duration.ofMillis(250);

	final HttpClient http;

	final List<Replica> replicas;

	/** Milliseconds from the answer to an edit until the other replica showed it. */
	final List<Long> visible = Collections.synchronizedList(new ArrayList<>());

	final AtomicLong accepted = new AtomicLong();

	final AtomicLong refused = new AtomicLong();

	volatile boolean ended;

	Editor(HttpClient http, List<Replica> replicas) {
		this.http = http;
		this.replicas = replicas;
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
				Thread.sleep(PAUSE.toMillis());
				continue;
			}
			long start = System.nanoTime();
			revision++;
			this.accepted.incrementAndGet();
			if (ready.size() > 1) {
				awaitWords(ready.get(1), words, start);
			}
			Thread.sleep(PAUSE.toMillis());
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

}
