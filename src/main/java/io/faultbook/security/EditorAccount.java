package io.faultbook.security;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Creates the editor's account from the configuration. */
final class EditorAccount {

	private static final Logger logger = LoggerFactory.getLogger(EditorAccount.class);

	private static final int RANDOM_BYTES = 18;

	private static final Pattern ENCODED_PASSWORD = Pattern.compile("\\{\\w[\\w@-]*}(.*)", Pattern.DOTALL);

	/** With a cost above 16, a sign-in takes many seconds; with 31, days. */
	private static final Pattern BCRYPT = Pattern.compile("\\{bcrypt}\\$2[aby]?\\$(0[4-9]|1[0-6])\\$[./0-9A-Za-z]{53}");

	private EditorAccount() {
	}

	/**
	 * Create the account.
	 * @throws IllegalArgumentException if no sign-in could match the configured password
	 */
	static UserDetails of(EditorProperties properties, PasswordEncoder encoder, String role) {
		String password = properties.password();
		if (password.isBlank()) {
			password = Base64.getUrlEncoder().encodeToString(KeyGenerators.secureRandom(RANDOM_BYTES).generateKey());
			logger.warn(
					"No editor password is configured. For this run: user \"{}\", password \"{}\". "
							+ "To choose your own password, set faultbook.editor.password.",
					properties.username(), password);
		}
		Matcher hash = ENCODED_PASSWORD.matcher(password);
		String encoded = hash.matches() ? checkEncoded(password, hash.group(1), encoder) : encode(password, encoder);
		return User.withUsername(properties.username()).password(encoded).roles(role).build();
	}

	/** Otherwise, a truncated or misspelled hash would silently lock out the editor. */
	private static String checkEncoded(String encoded, String hash, PasswordEncoder encoder) {
		if (hash.isBlank()) {
			throw new IllegalArgumentException("faultbook.editor.password must have a hash after {...}");
		}
		if (encoded.startsWith("{bcrypt}") && !BCRYPT.matcher(encoded).matches()) {
			throw new IllegalArgumentException(
					"faultbook.editor.password must have a bcrypt hash with a cost from 4 to 16 after {bcrypt}");
		}
		try {
			encoder.matches("probe", encoded);
			return encoded;
		}
		catch (RuntimeException | LinkageError ex) {
			throw new IllegalArgumentException("faultbook.editor.password has a hash of an unknown type", ex);
		}
	}

	private static String encode(String plain, PasswordEncoder encoder) {
		try {
			return String.valueOf(encoder.encode(plain));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("faultbook.editor.password must have at most 72 bytes", ex);
		}
	}

}
