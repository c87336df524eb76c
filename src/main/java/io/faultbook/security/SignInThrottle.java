package io.faultbook.security;

import java.time.Duration;
import java.util.Locale;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * Limits failed sign-ins per client and user name, so that failures of other clients
 * don't lock out an editor, and per client over all user names. An attempt counts before
 * its credentials are checked, because otherwise all guesses sent at the same time would
 * be checked. Memory is bounded: the least recently used entries are evicted.
 */
final class SignInThrottle {

	private static final int MAX_ENTRIES = 20_000;

	private static final int NAMES_PER_CLIENT = 5;

	private static final int MAX_NAME_LENGTH = 64;

	private final Cache<String, Bucket> buckets;

	private final int maxFailures;

	private final Duration window;

	private final TimeMeter timeMeter;

	SignInThrottle(int maxFailures, Duration window, TimeMeter timeMeter) {
		this.maxFailures = maxFailures;
		this.window = window;
		this.timeMeter = timeMeter;
		this.buckets = Caffeine.newBuilder().maximumSize(MAX_ENTRIES).expireAfterAccess(window.multipliedBy(2)).build();
	}

	/**
	 * Count an attempt before its credentials are checked.
	 * @return how long the client must wait; zero if the credentials may be checked
	 */
	Duration acquire(String client, String name) {
		Duration wait = consume(clientBucket(client));
		if (wait.isZero()) {
			wait = consume(clientNameBucket(client, name));
			if (!wait.isZero()) {
				clientBucket(client).addTokens(1);
			}
		}
		return wait;
	}

	/** Give back an attempt that didn't fail. */
	void release(String client, String name) {
		clientBucket(client).addTokens(1);
		clientNameBucket(client, name).addTokens(1);
	}

	long size() {
		this.buckets.cleanUp();
		return this.buckets.estimatedSize();
	}

	private Bucket clientBucket(String client) {
		return this.buckets.get(client, (key) -> newBucket(this.maxFailures * NAMES_PER_CLIENT));
	}

	private Bucket clientNameBucket(String client, String name) {
		String folded = name.toLowerCase(Locale.ROOT);
		return this.buckets.get(client + '\n' + folded.substring(0, Math.min(folded.length(), MAX_NAME_LENGTH)),
				(key) -> newBucket(this.maxFailures));
	}

	private Bucket newBucket(int capacity) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(capacity).refillGreedy(capacity, this.window))
			.withCustomTimePrecision(this.timeMeter)
			.build();
	}

	private static Duration consume(Bucket bucket) {
		ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
	}

}
