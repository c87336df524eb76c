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

	private static final RandomGenerator LEAST = () -> 0;

	private static final RandomGenerator MOST = () -> -1;

	private static final RefreshProperties PROPERTIES = new RefreshProperties(Duration.ofSeconds(1),
			Duration.ofSeconds(10));

	@ParameterizedTest
	@CsvSource({ "0,900,1100", "1,1000,2000", "2,2000,4000", "3,4000,8000", "4,5000,10000", "1000000,5000,10000" })
	void pauseDoublesUpToItsLimit(int failures, long least, long most) {
		assertThat(PROPERTIES.pollDelay(failures, LEAST).toMillis()).isEqualTo(least);
		assertThat(PROPERTIES.pollDelay(failures, MOST).toMillis()).isBetween(most - 1, most);
	}

	@Test
	void replicasDoNotAskTogether() {
		Random random = new Random(1);
		Stream<Duration> pauses = IntStream.range(0, 100).mapToObj((i) -> PROPERTIES.pollDelay(0, random));
		assertThat(pauses.distinct().count()).isGreaterThan(90);
	}

	@Test
	void pauseIsNeverShorterForFailing() {
		RefreshProperties properties = new RefreshProperties(Duration.ofMinutes(1), Duration.ofSeconds(10));
		assertThat(properties.pollDelay(3, MOST)).isGreaterThan(Duration.ofSeconds(59));
	}

	@Test
	void pauseOfNothingIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RefreshProperties(Duration.ZERO, Duration.ofDays(1)))
			.withMessageContaining("faultbook.refresh.poll-interval");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RefreshProperties(Duration.ofSeconds(1), Duration.ofDays(2)))
			.withMessageContaining("faultbook.refresh.max-back-off");
	}

}
