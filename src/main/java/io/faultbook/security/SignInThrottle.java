package io.faultbook.security;

import java.time.Duration;
import java.util.Locale;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import org.jspecify.annotations.Nullable;

/**
 * Counts failed attempts to sign in: for each client and user name, so that a good
 * password from elsewhere goes on working, and for each client over all names. An attempt
 * is counted before it is made and given back when it succeeds, so that attempts made at
 * once are counted too. Memory is bounded: of too many clients the least used are
 * forgotten.
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
		return longer(waitOf(this.buckets.getIfPresent(client)), waitOf(this.buckets.getIfPresent(key(client, name))));
	}

	/**
	 * Count an attempt that is about to be made.
	 * @return how long the client must wait instead; zero if it need not
	 */
	Duration count(String client, String name) {
		Bucket ofClient = this.buckets.get(client, (key) -> bucket(this.attempts * NAMES_A_CLIENT));
		Duration wait = consume(ofClient);
		if (wait.isZero()) {
			wait = consume(this.buckets.get(key(client, name), (key) -> bucket(this.attempts)));
			if (!wait.isZero()) {
				ofClient.addTokens(1);
			}
		}
		return wait;
	}

	/** An attempt that was counted succeeded. */
	void giveBack(String client, String name) {
		for (String key : new String[] { client, key(client, name) }) {
			Bucket bucket = this.buckets.getIfPresent(key);
			if (bucket != null) {
				bucket.addTokens(1);
			}
		}
	}

	/** The number of clients and names that are remembered. */
	long size() {
		this.buckets.cleanUp();
		return this.buckets.estimatedSize();
	}

	private static String key(String client, String name) {
		String folded = name.toLowerCase(Locale.ROOT);
		return client + '\n' + folded.substring(0, Math.min(folded.length(), MAX_NAME_LENGTH));
	}

	private static Duration consume(Bucket bucket) {
		ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
	}

	private static Duration waitOf(@Nullable Bucket bucket) {
		return (bucket == null) ? Duration.ZERO
				: Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

	private Bucket bucket(int capacity) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(capacity).refillGreedy(capacity, this.period))
			.withCustomTimePrecision(this.time)
			.build();
	}

}
