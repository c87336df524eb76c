package io.faultbook.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CodeCountsTests {

	@Test
	void floodFillsTheRoomAndNoMore() {
		CodeCounts counts = new CodeCounts(1_000);
		long taken = IntStream.range(0, 1_000_000).filter((i) -> counts.add("A-" + i)).count();
		assertThat(taken).isEqualTo(1_000);
		assertThat(counts.size()).isEqualTo(1_000);
		assertThat(counts.add("A-0")).as("one that has room goes on being counted").isTrue();
	}

	@Test
	void mostAskedAreTakenFirstInTheOrderOfCodes() {
		CodeCounts counts = new CodeCounts(10);
		for (String code : List.of("C", "B", "A", "C", "B", "C")) {
			counts.add(code);
		}
		assertThat(counts.take(2)).containsExactly(Map.entry("B", 2L), Map.entry("C", 3L));
		assertThat(counts.take(2)).containsExactly(Map.entry("A", 1L));
		assertThat(counts.take(2)).isEmpty();
	}

	@Test
	void whatIsPutBackIsAddedToWhatCameMeanwhile() {
		CodeCounts counts = new CodeCounts(10);
		counts.add("A");
		Map<String, Long> taken = counts.take(1);
		counts.add("A");
		counts.putBack(taken);
		assertThat(counts.take(1)).containsExactly(Map.entry("A", 2L));
	}

	@Test
	void noCountIsLostBetweenThreads() throws InterruptedException {
		CodeCounts counts = new CodeCounts(100);
		Map<String, Long> sums = new ConcurrentHashMap<>();
		AtomicBoolean ended = new AtomicBoolean();
		Thread taker = new Thread(() -> {
			while (!ended.get()) {
				counts.take(5).forEach((code, count) -> sums.merge(code, count, Long::sum));
			}
		});
		taker.start();
		List<Thread> readers = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			Thread reader = new Thread(() -> IntStream.range(0, 100_000).forEach((n) -> counts.add("E" + n % 10)));
			reader.start();
			readers.add(reader);
		}
		for (Thread reader : readers) {
			reader.join();
		}
		ended.set(true);
		taker.join();
		counts.take(100).forEach((code, count) -> sums.merge(code, count, Long::sum));
		assertThat(sums).hasSize(10).allSatisfy((code, count) -> assertThat(count).isEqualTo(40_000));
	}

}
