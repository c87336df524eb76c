package io.faultbook.unknowncode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UnknownCodeCounterTests {

	private static UnknownCodeCounter counter(boolean enabled) {
		return new UnknownCodeCounter(
				new UnknownCodeProperties(enabled, Duration.ofSeconds(10), 10_000, Duration.ofDays(90)));
	}

	@Test
	void numberOfPendingCodesIsLimited() {
		UnknownCodeCounter counter = counter(true);
		long counted = IntStream.range(0, 100_000).filter((i) -> counter.countLookup("A-" + i)).count();
		assertThat(counted).isEqualTo(UnknownCodeCounter.MAX_PENDING);
		assertThat(counter.counts().pending()).isEqualTo(UnknownCodeCounter.MAX_PENDING);
		assertThat(counter.counts().dropped()).isEqualTo(100_000 - UnknownCodeCounter.MAX_PENDING);
		assertThat(counter.countLookup("A-0")).as("a pending code is still counted").isTrue();
	}

	@Test
	void drainReturnsAllCountsInOrder() {
		UnknownCodeCounter counter = counter(true);
		for (String code : List.of("C-1", "B-1", "A-1", "C-1", "B-1", "C-1")) {
			counter.countLookup(code);
		}
		assertThat(counter.counts().drain()).containsExactly(Map.entry("A-1", 1L), Map.entry("B-1", 2L),
				Map.entry("C-1", 3L));
		assertThat(counter.counts().drain()).isEmpty();
	}

	@Test
	void restoredCountsAreAddedToNewOnes() {
		UnknownCodeCounter counter = counter(true);
		counter.countLookup("A-1");
		counter.counts().drain();
		counter.countLookup("A-1");
		counter.counts().restore();
		assertThat(counter.counts().drain()).containsExactly(Map.entry("A-1", 2L));
	}

	@Test
	void countsIncludeWhatIsBeingStored() {
		UnknownCodeCounter counter = counter(true);
		counter.countLookup("A-1");
		counter.counts().drain();
		counter.countLookup("A-1");
		assertThat(counter.counts().counts()).containsExactly(Map.entry("A-1", 2L));
		counter.counts().confirm();
		assertThat(counter.counts().counts()).containsExactly(Map.entry("A-1", 1L));
	}

	@Test
	void concurrentLookupsLoseNoCount() throws InterruptedException {
		UnknownCodeCounter counter = counter(true);
		Map<String, Long> sums = new ConcurrentHashMap<>();
		AtomicBoolean finished = new AtomicBoolean();
		Thread drainer = new Thread(() -> {
			while (!finished.get()) {
				counter.counts().drain().forEach((code, count) -> sums.merge(code, count, Long::sum));
			}
		});
		drainer.start();
		List<Thread> readers = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			Thread reader = new Thread(
					() -> IntStream.range(0, 100_000).forEach((n) -> counter.countLookup("E100" + n % 10)));
			reader.start();
			readers.add(reader);
		}
		for (Thread reader : readers) {
			reader.join();
		}
		finished.set(true);
		drainer.join();
		counter.counts().drain().forEach((code, count) -> sums.merge(code, count, Long::sum));
		assertThat(sums).hasSize(10).allSatisfy((code, count) -> assertThat(count).isEqualTo(40_000));
	}

	@Test
	void disabledCounterCountsNothing() {
		UnknownCodeCounter counter = counter(false);
		assertThat(counter.countLookup("2064")).isFalse();
		counter.countSearch("code 2064");
		assertThat(counter.counts().pending()).isZero();
		assertThat(counter.counts().counted() + counter.counts().dropped()).isZero();
	}

	@Test
	void codeInASearchIsCounted() {
		UnknownCodeCounter counter = counter(true);
		counter.countSearch("upgrade failed, error code: 2064");
		assertThat(counter.counts().drain()).containsExactly(Map.entry("2064", 1L));
	}

	@ParameterizedTest
	@CsvSource({ "PT0.09S,1,P1D", "P2D,1,P1D", "PT10S,0,P1D", "PT10S,1000001,P1D", "PT10S,1,PT23H", "PT10S,1,P3651D" })
	void invalidPropertiesAreRejected(Duration interval, int codes, Duration retention) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new UnknownCodeProperties(true, interval, codes, retention));
	}

}
