package io.faultbook.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Remembers which credentials were accepted, so that parallel requests from an editor's
 * script aren't counted as guesses. Stores only salted hashes, and never signs anyone in.
 */
final class AcceptedCredentials {

	private static final int MAX_HASHES = 1_000;

	private final byte[] salt = KeyGenerators.secureRandom(32).generateKey();

	private final Cache<String, Boolean> hashes;

	AcceptedCredentials(Duration timeToLive) {
		this.hashes = Caffeine.newBuilder().maximumSize(MAX_HASHES).expireAfterWrite(timeToLive).build();
	}

	void add(Authentication attempt) {
		this.hashes.put(hash(attempt), Boolean.TRUE);
	}

	boolean contains(Authentication attempt) {
		return this.hashes.getIfPresent(hash(attempt)) != null;
	}

	private String hash(Authentication attempt) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(this.salt);
			String credentials = attempt.getName() + '\n' + attempt.getCredentials();
			return Base64.getEncoder().encodeToString(digest.digest(credentials.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
