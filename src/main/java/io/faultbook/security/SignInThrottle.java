package io.faultbook.security;

import java.time.Duration;
import java.util.Locale;

import io.github.bucket4j.TimeMeter;

/**
 * Limits failed sign-ins per client and user name, so that failures of other clients
 * don't lock out an editor, and per client over all user names. An attempt counts before
 * its credentials are checked, because otherwise all guesses sent at the same time would
 * be checked.
 */
final class SignInThrottle {

	private static final int NAMES_PER_CLIENT = 5;

	private static final int MAX_NAME_LENGTH = 64;

	private final Throttle throttle;

	private final int maxFailures;

	SignInThrottle(int maxFailures, Duration window, TimeMeter timeMeter) {
		this.maxFailures = maxFailures;
		this.throttle = new Throttle(window, timeMeter);
	}

	/**
	 * Count an attempt before its credentials are checked.
	 * @return how long the client must wait; zero if the credentials may be checked
	 */
	Duration acquire(String client, String name) {
		Duration wait = this.throttle.acquire(client, perClient());
		if (wait.isZero()) {
			wait = this.throttle.acquire(key(client, name), this.maxFailures);
			if (!wait.isZero()) {
				this.throttle.release(client, perClient());
			}
		}
		return wait;
	}

	/** Give back an attempt that didn't fail. */
	void release(String client, String name) {
		this.throttle.release(client, perClient());
		this.throttle.release(key(client, name), this.maxFailures);
	}

	long size() {
		return this.throttle.size();
	}

	private int perClient() {
		return this.maxFailures * NAMES_PER_CLIENT;
	}

	private static String key(String client, String name) {
		String folded = name.toLowerCase(Locale.ROOT);
		return client + '\n' + folded.substring(0, Math.min(folded.length(), MAX_NAME_LENGTH));
	}

}
