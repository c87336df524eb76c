package io.faultbook.admin;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sixteen concurrent editors increment the number in one text.
 * {@code -Dfaultbook.increments=25} makes each of them do it more often, which takes too
 * long for a build.
 */
class LostUpdateTests {

	private static final Logger logger = LoggerFactory.getLogger(LostUpdateTests.class);

	private static final int WRITERS = 16;

	private static final int INCREMENTS = Integer.getInteger("faultbook.increments", 6);

	private static final int DEADLINE_SECONDS = 600;

	/** Sixteen editors wait for one row; how long depends on the machine. */
	private static final String[] LONG_TIMEOUTS = { "spring.datasource.hikari.connection-timeout=120000",
			"faultbook.database.lock-timeout=120s", "faultbook.database.statement-timeout=130s",
			"faultbook.database.socket-timeout=140s" };

	private static final String TEXT = "/admin/codes/9144/texts/en";

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final AtomicInteger conflicts = new AtomicInteger();

	private final AtomicInteger reads = new AtomicInteger();

	/**
	 * Limits readers to one read per write, so that they leave the CPU to the writers.
	 */
	private final Semaphore readPermits = new Semaphore(0);

	private final AtomicBoolean done = new AtomicBoolean();

	@AfterEach
	void stop() {
		this.threads.shutdownNow();
	}

	@Test
	void noEditIsLostWithTwoInstancesOnPostgreSql() throws Exception {
		String url = TestDatabase.POSTGRESQL.create();
		try (FaultbookInstance first = FaultbookInstance.start(url, LONG_TIMEOUTS);
				FaultbookInstance second = FaultbookInstance.start(url, LONG_TIMEOUTS)) {
			countConcurrently(List.of(first, second));
			editDifferentCodes(List.of(first, second));
		}
	}

	/** Each text has only one editor, so every edit must succeed. */
	private void editDifferentCodes(List<FaultbookInstance> instances) throws Exception {
		List<Callable<Void>> writers = new ArrayList<>();
		for (String code : List.of("200", "401", "403", "429", "460", "2062", "2065", "2066")) {
			FaultbookInstance instance = instances.get(writers.size() % instances.size());
			writers.add(() -> {
				for (int revision = 0; revision < INCREMENTS; revision++) {
					assertThat(instance
						.sendAsEditor("PUT", "/admin/codes/" + code + "/texts/en",
								"{\"description\":\"Edit " + revision + "\",\"remediation\":null}", "If-Match",
								"\"" + revision + "\"")
						.statusCode()).isEqualTo(200);
				}
				return null;
			});
		}
		for (Future<Void> writer : this.threads.invokeAll(writers, DEADLINE_SECONDS, TimeUnit.SECONDS)) {
			writer.get();
		}
	}

	@Test
	void noEditIsLostOnH2() throws Exception {
		try (FaultbookInstance only = FaultbookInstance.start(TestDatabase.H2.create() + ";LOCK_TIMEOUT=120000",
				LONG_TIMEOUTS)) {
			countConcurrently(List.of(only));
		}
	}

	private void countConcurrently(List<FaultbookInstance> instances) throws Exception {
		FaultbookInstance first = instances.get(0);
		assertThat(write(first, 0, "\"0\"").statusCode()).isEqualTo(200);
		for (FaultbookInstance instance : instances) {
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.until(() -> instance.send("GET", "/codes/9144", null).body().contains("Count 0"));
		}
		List<Future<?>> readers = new ArrayList<>();
		for (FaultbookInstance instance : instances) {
			readers.add(this.threads.submit(() -> readRepeatedly(instance)));
		}
		List<Callable<Void>> writers = new ArrayList<>();
		for (int i = 0; i < WRITERS; i++) {
			FaultbookInstance instance = instances.get(i % instances.size());
			writers.add(() -> increment(instance));
		}
		for (Future<Void> writer : this.threads.invokeAll(writers, DEADLINE_SECONDS, TimeUnit.SECONDS)) {
			writer.get();
		}
		this.done.set(true);
		this.readPermits.release(instances.size());
		for (Future<?> reader : readers) {
			reader.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
		}
		logger.info("{} increments with {} conflicts, during {} reads", WRITERS * INCREMENTS, this.conflicts,
				this.reads);
		assertThat(number(first.sendAsEditor("GET", TEXT, null).body(), "$.description"))
			.isEqualTo(WRITERS * INCREMENTS);
		assertThat(revisions(first))
			.isEqualTo(IntStream.iterate(WRITERS * INCREMENTS + 1, (i) -> i >= 1, (i) -> i - 1).boxed().toList());
	}

	/** After a conflict, an editor continues from the current revision in the problem. */
	private Void increment(FaultbookInstance instance) {
		HttpResponse<String> read = instance.sendAsEditor("GET", TEXT, null);
		int revision = JsonPath.<Integer>read(read.body(), "$.revision");
		int number = number(read.body(), "$.description");
		int increments = 0;
		while (increments < INCREMENTS) {
			HttpResponse<String> written = write(instance, number + 1, "\"" + revision + "\"");
			this.readPermits.release();
			if (written.statusCode() == 200) {
				increments++;
				number++;
				revision++;
			}
			else {
				assertThat(written.statusCode()).as(written.body()).isEqualTo(412);
				this.conflicts.incrementAndGet();
				revision = JsonPath.<Integer>read(written.body(), "$.current.revision");
				number = number(written.body(), "$.current.description");
			}
		}
		return null;
	}

	/** Every read must succeed, and the number must never decrease on one instance. */
	private Void readRepeatedly(FaultbookInstance instance) throws InterruptedException {
		int last = 0;
		while (!this.done.get()) {
			this.readPermits.acquire();
			HttpResponse<String> read = instance.send("GET", "/codes/9144", null);
			assertThat(read.statusCode()).isEqualTo(200);
			int number = number(read.body(), "$.description");
			assertThat(number).isGreaterThanOrEqualTo(last);
			last = number;
			this.reads.incrementAndGet();
		}
		return null;
	}

	private static HttpResponse<String> write(FaultbookInstance instance, int number, String etag) {
		return instance.sendAsEditor("PUT", TEXT,
				"{\"description\":\"Count %d\",\"remediation\":null}".formatted(number), "If-Match", etag);
	}

	private static int number(String body, String path) {
		String description = JsonPath.read(body, path);
		return Integer.parseInt(description.substring(description.lastIndexOf(' ') + 1));
	}

	private static List<Integer> revisions(FaultbookInstance instance) {
		List<Integer> all = new ArrayList<>();
		for (int page = 0; page < 3; page++) {
			String body = instance.sendAsEditor("GET", TEXT + "/history?size=200&page=" + page, null).body();
			all.addAll(JsonPath.<List<Integer>>read(body, "$.content[*].revision"));
		}
		return all;
	}

}
