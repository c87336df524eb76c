package io.faultbook.snapshot;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.faultbook.code.CatalogName;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Origin;
import io.faultbook.editing.TextState;
import io.faultbook.search.SearchFilter;
import io.faultbook.search.SearchRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests concurrent reads during a thousand publications. */
class SnapshotRaceTests {

	private static final int PUBLICATIONS = 1000;

	private static final int READERS = 3;

	private static final int DEADLINE_SECONDS = 120;

	private static final int WARM_UP_ROUNDS = 2_000;

	private static final long WARM_UP_SPINS = 10_000;

	/** Longer than the warm-up. */
	private static final Duration WARM_UP_TIME = Duration.ofMillis(800);

	/** These take a few seconds. */
	private static final long MAX_SPINS = 20_000_000_000L;

	private static final SnapshotBuilder BUILDER = new SnapshotBuilder(Locale.ENGLISH,
			new CodeUrls("", CatalogName.BUILT_IN), List.of(new DescriptionRenderer()), JsonMapper.builder().build());

	private static List<Snapshot> snapshots = List.of();

	private final SnapshotHolder holder = new SnapshotHolder(snapshots.get(0));

	private final AtomicLong reads = new AtomicLong();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	/** Build a snapshot that has its version in every part. */
	private static Snapshot snapshot(int version) {
		TextState text = TestTexts.text(Locale.ENGLISH, Origin.VENDOR, "v" + version, null);
		List<CodeTexts> codes = Stream.of("1", "2", "only" + version)
			.map((code) -> TestTexts.code(code, "m" + version, "all", text))
			.toList();
		return BUILDER.build(new SnapshotLoader.Rows(version, TestTexts.reference("t" + version, Map.of()), codes),
				null);
	}

	@BeforeAll
	static void build() {
		snapshots = IntStream.rangeClosed(0, PUBLICATIONS).parallel().mapToObj(SnapshotRaceTests::snapshot).toList();
	}

	@AfterEach
	void stop() {
		this.threads.shutdownNow();
	}

	@Test
	void readersSeeConsistentSnapshotsInOrder() throws Exception {
		List<CompletableFuture<Void>> readers = Stream
			.generate(() -> CompletableFuture.runAsync(this::readUntilTheLastVersion, this.threads))
			.limit(READERS)
			.toList();
		CompletableFuture<Void> allReaders = CompletableFuture.allOf(readers.toArray(CompletableFuture[]::new));
		List<Snapshot> outOfOrder = new ArrayList<>(snapshots);
		Collections.swap(outOfOrder, 10, 20);
		for (Snapshot snapshot : outOfOrder) {
			awaitAnotherRead(allReaders);
			this.holder.publish(snapshot);
		}
		allReaders.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
	}

	/** Interleaves reads and publications. */
	private void awaitAnotherRead(CompletableFuture<Void> readers) {
		long before = this.reads.get();
		while (this.reads.get() == before && !readers.isDone()) {
			Thread.onSpinWait();
		}
	}

	private void readUntilTheLastVersion() {
		long last = -1;
		while (last < PUBLICATIONS) {
			Snapshot seen = this.holder.current();
			assertThat(seen.version()).isGreaterThanOrEqualTo(last);
			assertThat(isConsistent(seen)).as("version %d is consistent", seen.version()).isTrue();
			last = seen.version();
			this.reads.incrementAndGet();
		}
	}

	/** Without assertions, because a slow reader would see few publications. */
	private static boolean isConsistent(Snapshot seen) {
		long version = seen.version();
		List<RenderedCode> codes = seen.codes();
		return codes.size() == 3 && codes.get(2).code().equals("only" + version)
				&& seen.codesIn(new SearchFilter(Set.of(), "all", null, null)).equals(codes)
				&& codes.stream()
					.allMatch((code) -> hasVersion(version, code) && seen.find(code.id()).orElse(null) == code)
				&& text(seen.categories().representation(Locale.ENGLISH)).contains("\"t" + version + "\"")
				&& seen.index()
					.search(new SearchRequest("v" + version, Locale.ENGLISH, SearchFilter.NONE, 0, 10, true))
					.total() == 3;
	}

	private static boolean hasVersion(long version, RenderedCode code) {
		RenderedEntry entry = code.entry(Locale.ENGLISH);
		return entry.compose().description().equals("v" + version)
				&& text(entry.representation(MediaType.APPLICATION_JSON)).equals("v" + version);
	}

	private static String text(Representation representation) {
		return new String(representation.body(), StandardCharsets.UTF_8);
	}

	@Test
	void spinningReaderSeesThePublication() throws Exception {
		Snapshot last = snapshots.get(PUBLICATIONS);
		FutureTask<Long> spins = new FutureTask<>(() -> {
			for (int i = 0; i < WARM_UP_ROUNDS; i++) {
				spin(this.holder, last, WARM_UP_SPINS);
			}
			return spin(this.holder, last, MAX_SPINS);
		});
		Thread reader = new Thread(spins, "spinning-reader");
		reader.setDaemon(true);
		reader.start();
		awaitCpuTime(reader, WARM_UP_TIME);
		snapshots.forEach(this.holder::publish);
		assertThat(spins.get(DEADLINE_SECONDS, TimeUnit.SECONDS)).isBetween(1L, MAX_SPINS - 1);
	}

	private static void awaitCpuTime(Thread thread, Duration time) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		Awaitility.await()
			.atMost(Duration.ofSeconds(DEADLINE_SECONDS))
			.until(() -> threads.getThreadCpuTime(thread.getId()) > time.toNanos());
	}

	/**
	 * Once compiled, this loop would not see a change of a field that is not volatile.
	 */
	private static long spin(SnapshotHolder holder, Snapshot last, long limit) {
		long spins = 0;
		while (holder.current() != last && spins < limit) {
			spins++;
		}
		return spins;
	}

	@Test
	void olderSnapshotIsNotPublished() {
		assertThat(this.holder.publish(snapshots.get(2))).isTrue();
		assertThat(this.holder.publish(snapshots.get(1))).isFalse();
		assertThat(this.holder.current()).isSameAs(snapshots.get(2));
	}

	@Test
	void newestOfConcurrentPublicationsIsServed() {
		List<CompletableFuture<Boolean>> publications = snapshots.stream()
			.map((snapshot) -> CompletableFuture.supplyAsync(() -> this.holder.publish(snapshot), this.threads))
			.toList();
		publications.forEach(CompletableFuture::join);
		assertThat(this.holder.current().version()).isEqualTo(PUBLICATIONS);
	}

}
