package io.faultbook.snapshot;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RefreshPropertiesTests {

	private static final RandomGenerator MIN_RANDOM = () -> 0;

	private static final RandomGenerator MAX_RANDOM = () -> -1;

	private static final RefreshProperties PROPERTIES = new RefreshProperties(Duration.ofSeconds(1),
			Duration.ofSeconds(10));

	@ParameterizedTest
	@CsvSource({ "0,900,1100", "1,1000,2000", "2,2000,4000", "3,4000,8000", "4,5000,10000", "1000000,5000,10000" })
	void delayDoublesUpToTheMaximum(int failures, long min, long max) {
		assertThat(PROPERTIES.pollDelay(failures, MIN_RANDOM).toMillis()).isEqualTo(min);
		assertThat(PROPERTIES.pollDelay(failures, MAX_RANDOM).toMillis()).isBetween(max - 1, max);
	}

	@Test
	void delaysOfReplicasDiffer() {
		Random random = new Random(1);
		Stream<Duration> delays = IntStream.range(0, 100).mapToObj((i) -> PROPERTIES.pollDelay(0, random));
		assertThat(delays.distinct().count()).isGreaterThan(90);
	}

	@Test
	void failuresNeverShortenTheDelay() {
		RefreshProperties properties = new RefreshProperties(Duration.ofMinutes(1), Duration.ofSeconds(10));
		assertThat(properties.pollDelay(3, MAX_RANDOM)).isGreaterThan(Duration.ofSeconds(59));
	}

	@Test
	void invalidDurationsAreRejected() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RefreshProperties(Duration.ZERO, Duration.ofDays(1)))
			.withMessageContaining("faultbook.refresh.poll-interval");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RefreshProperties(Duration.ofSeconds(1), Duration.ofDays(2)))
			.withMessageContaining("faultbook.refresh.max-back-off");
	}

}
