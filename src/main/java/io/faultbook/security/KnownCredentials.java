package io.faultbook.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Remembers for a while which credentials were good, so that an editor's script that
 * sends many requests at once is not taken for someone who guesses. It never lets anybody
 * in, and keeps salted hashes only.
 */
final class KnownCredentials {

	private static final int MAX_KNOWN = 1_000;

	private static final int SALT_BYTES = 32;

	private final byte[] salt = new byte[SALT_BYTES];

	private final Cache<String, Boolean> good;

	KnownCredentials(Duration period) {
		new SecureRandom().nextBytes(this.salt);
		this.good = Caffeine.newBuilder().maximumSize(MAX_KNOWN).expireAfterWrite(period).build();
	}

	void remember(String credentials) {
		this.good.put(hash(credentials), Boolean.TRUE);
	}

	boolean include(String credentials) {
		return this.good.getIfPresent(hash(credentials)) != null;
	}

	private String hash(String credentials) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(this.salt);
			byte[] hash = digest.digest(credentials.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
