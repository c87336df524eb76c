package io.faultbook.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A sign-in that is under way at an issuer, as the browser keeps it meanwhile.
 *
 * @param client id of the client's registration
 * @param state what the issuer must send back
 * @param nonce what the ID token must have a hash of
 * @param verifier what the code is worth nothing without (RFC 7636)
 * @param redirectUri where the issuer was told to send the editor back to
 * @param target where the editor wants to go then
 */
record PendingSignIn(String client, String state, String nonce, String verifier, String redirectUri, String target) {

	private static final String SEPARATOR = "\n";

	private static final int FIELDS = 6;

	/** In letters that a cookie may have. */
	String encoded() {
		String fields = String.join(SEPARATOR, this.client, this.state, this.nonce, this.verifier, this.redirectUri,
				this.target);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(fields.getBytes(StandardCharsets.UTF_8));
	}

	/** What a cookie has; null if that is nothing of ours. */
	static @Nullable PendingSignIn decoded(String cookie) {
		try {
			List<String> fields = List
				.of(new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8).split(SEPARATOR, -1));
			if (fields.size() != FIELDS || fields.stream().anyMatch(String::isBlank)) {
				return null;
			}
			return new PendingSignIn(fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.get(4),
					ConsolePaths.target(fields.get(5)));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
