package io.faultbook.security;

import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * Counts failed attempts to sign in: for each client and user name, so that a good
 * password from elsewhere goes on working, and for each client over all names. Memory is
 * bounded: of too many clients the least used are forgotten.
 */
final class SignInThrottle {

	private static final int MAX_KEYS = 20_000;

	private static final int NAMES_A_CLIENT = 5;

	private static final int MAX_NAME_LENGTH = 64;

	private final Cache<String, Bucket> buckets;

	private final int attempts;

	private final Duration period;

	private final TimeMeter time;

	SignInThrottle(int attempts, Duration period, TimeMeter time) {
		this.attempts = attempts;
		this.period = period;
		this.time = time;
		this.buckets = Caffeine.newBuilder().maximumSize(MAX_KEYS).expireAfterAccess(period.multipliedBy(2)).build();
	}

	/**
	 * How long a client must wait before it may try a name again; zero if it need not.
	 */
	Duration waitOf(String client, String name) {
		long nanos = buckets(client, name).stream()
			.mapToLong((bucket) -> bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill())
			.max()
			.orElse(0);
		return Duration.ofNanos(nanos);
	}

	/** An attempt failed. */
	void failed(String client, String name) {
		buckets(client, name).forEach((bucket) -> bucket.tryConsume(1));
	}

	/** The number of clients and names that are remembered. */
	long size() {
		this.buckets.cleanUp();
		return this.buckets.estimatedSize();
	}

	private List<Bucket> buckets(String client, String name) {
		String bounded = name.substring(0, Math.min(name.length(), MAX_NAME_LENGTH));
		return List.of(this.buckets.get(client, (key) -> bucket(this.attempts * NAMES_A_CLIENT)),
				this.buckets.get(client + '\n' + bounded, (key) -> bucket(this.attempts)));
	}

	private Bucket bucket(int capacity) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(capacity).refillGreedy(capacity, this.period))
			.withCustomTimePrecision(this.time)
			.build();
	}

}
