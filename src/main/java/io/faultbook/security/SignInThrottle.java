package io.faultbook.security;

import java.time.Duration;
import java.util.Locale;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * Limits failed sign-ins: for each client and user name, so that an editor isn't locked
 * out by failures elsewhere, and for each client over all names. An attempt is counted
 * before it is made, because guesses sent at the same time would all be checked
 * otherwise. Memory is bounded: the least recently used entries are evicted.
 */
final class SignInThrottle {

	private static final int MAX_ENTRIES = 20_000;

	private static final int NAMES_PER_CLIENT = 5;

	private static final int MAX_NAME_LENGTH = 64;

	private final Cache<String, Bucket> buckets;

	private final int attempts;

	private final Duration period;

	private final TimeMeter time;

	SignInThrottle(int attempts, Duration period, TimeMeter time) {
		this.attempts = attempts;
		this.period = period;
		this.time = time;
		this.buckets = Caffeine.newBuilder().maximumSize(MAX_ENTRIES).expireAfterAccess(period.multipliedBy(2)).build();
	}

	/**
	 * Count an attempt that is about to be made.
	 * @return how long the client must wait instead; zero if it need not
	 */
	Duration acquire(String client, String name) {
		Duration wait = consume(ofClient(client));
		if (wait.isZero()) {
			wait = consume(ofName(client, name));
			if (!wait.isZero()) {
				ofClient(client).addTokens(1);
			}
		}
		return wait;
	}

	/** Give an attempt back that was no failure. */
	void release(String client, String name) {
		ofClient(client).addTokens(1);
		ofName(client, name).addTokens(1);
	}

	/** The number of clients and names that are remembered. */
	long size() {
		this.buckets.cleanUp();
		return this.buckets.estimatedSize();
	}

	private Bucket ofClient(String client) {
		return this.buckets.get(client, (key) -> bucket(this.attempts * NAMES_PER_CLIENT));
	}

	private Bucket ofName(String client, String name) {
		String folded = name.toLowerCase(Locale.ROOT);
		return this.buckets.get(client + '\n' + folded.substring(0, Math.min(folded.length(), MAX_NAME_LENGTH)),
				(key) -> bucket(this.attempts));
	}

	private Bucket bucket(int capacity) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(capacity).refillGreedy(capacity, this.period))
			.withCustomTimePrecision(this.time)
			.build();
	}

	private static Duration consume(Bucket bucket) {
		ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
	}

}
