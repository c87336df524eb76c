package io.faultbook.security;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * Limits how often clients may do something. Memory is bounded: the least recently used
 * entries are evicted.
 */
final class Throttle {

	private static final int MAX_ENTRIES = 20_000;

	private final Cache<String, Bucket> buckets;

	private final Duration window;

	private final TimeMeter timeMeter;

	/**
	 * Create a throttle.
	 * @param window the time after which the full capacity is available again
	 */
	Throttle(Duration window, TimeMeter timeMeter) {
		this.window = window;
		this.timeMeter = timeMeter;
		this.buckets = Caffeine.newBuilder().maximumSize(MAX_ENTRIES).expireAfterAccess(window.multipliedBy(2)).build();
	}

	/**
	 * Count an attempt.
	 * @param capacity the number of attempts within the window
	 * @return how long the client must wait; zero if the attempt is allowed
	 */
	Duration acquire(String key, int capacity) {
		ConsumptionProbe probe = bucket(key, capacity).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
	}

	/** Give back an attempt. */
	void release(String key, int capacity) {
		bucket(key, capacity).addTokens(1);
	}

	long size() {
		this.buckets.cleanUp();
		return this.buckets.estimatedSize();
	}

	private Bucket bucket(String key, int capacity) {
		return this.buckets.get(key,
				(first) -> Bucket.builder()
					.addLimit((limit) -> limit.capacity(capacity).refillGreedy(capacity, this.window))
					.withCustomTimePrecision(this.timeMeter)
					.build());
	}

	/** Rounded up, for {@code Retry-After}. */
	static long seconds(Duration wait) {
		return Math.max(1, wait.plusMillis(999).toSeconds());
	}

}
