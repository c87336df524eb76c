package io.faultbook.admin;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills Faultbook while it saves edits to the embedded database.
 * {@code -Dfaultbook.crashes=20} kills it 20 times, which takes too long for a build.
 */
class CrashTests {

	private static final Logger logger = LoggerFactory.getLogger(CrashTests.class);

	private static final String TEXT = "/admin/codes/9146/texts/en";

	private static final int EDITS_BEFORE_CRASH = 12;

	private final ExecutorService threads = Executors.newSingleThreadExecutor();

	@AfterEach
	void stop() {
		this.threads.shutdownNow();
	}

	@Test
	void acceptedEditsSurviveEveryCrash(@TempDir Path directory) throws Exception {
		int crashes = Integer.getInteger("faultbook.crashes", 1);
		int accepted = 0;
		for (int crash = 0; crash <= crashes; crash++) {
			try (FaultbookProcess faultbook = FaultbookProcess.start(directory)) {
				int revision = assertNothingLost(faultbook, accepted);
				if (crash < crashes) {
					accepted = editUntilKilled(faultbook, revision);
				}
			}
		}
		logger.info("{} crashes, {} accepted edits, none lost", crashes, accepted);
	}

	/**
	 * Every accepted edit must be there. The edit that was under way may be there too,
	 * but only as a whole.
	 */
	private static int assertNothingLost(FaultbookProcess faultbook, int accepted) {
		HttpResponse<String> text = faultbook.sendAsEditor("GET", TEXT, null);
		int revision = JsonPath.<Integer>read(text.body(), "$.revision");
		assertThat(revision).isBetween(accepted, accepted + 1);
		String description = JsonPath.read(text.body(), "$.description");
		String remediation = JsonPath.read(text.body(), "$.remediation");
		if (revision > 0) {
			assertThat(description).isEqualTo("Edit " + revision);
			assertThat(remediation).isEqualTo("Step " + revision);
		}
		String history = faultbook.sendAsEditor("GET", TEXT + "/history?size=1", null).body();
		assertThat(JsonPath.<Integer>read(history, "$.page.totalElements")).isEqualTo(revision);
		assertThat(JsonPath.<String>read(faultbook.send("GET", "/codes/9146", null).body(), "$.description"))
			.isEqualTo(description);
		return revision;
	}

	private int editUntilKilled(FaultbookProcess faultbook, int from) throws Exception {
		int[] accepted = { from };
		Future<?> editing = this.threads.submit(() -> {
			while (true) {
				int next = accepted[0] + 1;
				HttpResponse<String> response = faultbook.sendAsEditor("PUT", TEXT,
						"{\"description\":\"Edit %d\",\"remediation\":\"Step %d\"}".formatted(next, next), "If-Match",
						"\"" + accepted[0] + "\"");
				assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
				synchronized (accepted) {
					accepted[0] = next;
					accepted.notifyAll();
				}
			}
		});
		synchronized (accepted) {
			while (accepted[0] < from + EDITS_BEFORE_CRASH && !editing.isDone()) {
				accepted.wait(TimeUnit.SECONDS.toMillis(10));
			}
		}
		faultbook.kill();
		try {
			editing.get(30, TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			assertThat(ex.getCause()).as("the editor's connection breaks")
				.isInstanceOf(java.io.UncheckedIOException.class);
		}
		assertThat(List.of(accepted[0])).allMatch((count) -> count >= from + EDITS_BEFORE_CRASH);
		return accepted[0];
	}

}
