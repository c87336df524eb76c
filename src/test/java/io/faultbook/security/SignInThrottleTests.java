package io.faultbook.security;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInThrottleTests {

	private final AtomicLong now = new AtomicLong();

	private final SignInThrottle throttle = new SignInThrottle(3, Duration.ofMinutes(3), new TimeMeter() {

		@Override
		public long currentTimeNanos() {
			return SignInThrottleTests.this.now.get();
		}

		@Override
		public boolean isWallClockBased() {
			return false;
		}

	});

	private void fail(String client, String name, int times) {
		for (int i = 0; i < times; i++) {
			this.throttle.acquire(client, name);
		}
	}

	@Test
	void clientWaitsAfterTooManyAttempts() {
		fail("1.1.1.1", "editor", 2);
		assertThat(this.throttle.acquire("1.1.1.1", "editor")).isZero();
		assertThat(this.throttle.acquire("1.1.1.1", "editor")).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void userNameIsCaseInsensitive() {
		fail("1.1.1.1", "editor", 3);
		assertThat(this.throttle.acquire("1.1.1.1", "EDITOR")).isPositive();
	}

	@Test
	void releasedAttemptIsNotCounted() {
		fail("1.1.1.1", "editor", 3);
		this.throttle.release("1.1.1.1", "editor");
		assertThat(this.throttle.acquire("1.1.1.1", "editor")).isZero();
		assertThat(this.throttle.acquire("1.1.1.1", "editor")).isPositive();
	}

	@Test
	void concurrentAttemptsAreCounted() {
		long made = IntStream.range(0, 60)
			.parallel()
			.filter((i) -> this.throttle.acquire("1.1.1.1", "editor").isZero())
			.count();
		assertThat(made).isEqualTo(3);
	}

	@Test
	void attemptsRefillOverTime() {
		fail("1.1.1.1", "editor", 3);
		this.now.addAndGet(Duration.ofMinutes(1).toNanos());
		assertThat(this.throttle.acquire("1.1.1.1", "editor")).isZero();
	}

	@Test
	void otherClientsAndNamesAreNotThrottled() {
		fail("1.1.1.1", "editor", 3);
		assertThat(this.throttle.acquire("2.2.2.2", "editor")).isZero();
		assertThat(this.throttle.acquire("1.1.1.1", "other")).isZero();
	}

	@Test
	void attemptsWithDifferentNamesAreCountedTogether() {
		for (int i = 0; i < 15; i++) {
			fail("1.1.1.1", "name" + i, 1);
		}
		assertThat(this.throttle.acquire("1.1.1.1", "fresh")).isPositive();
		assertThat(this.throttle.acquire("2.2.2.2", "fresh")).isZero();
	}

	@Test
	void numberOfTrackedClientsIsLimited() {
		for (int i = 0; i < 100_000; i++) {
			this.throttle.acquire("client" + i, "editor");
		}
		assertThat(this.throttle.size()).isLessThanOrEqualTo(20_000);
	}

}
