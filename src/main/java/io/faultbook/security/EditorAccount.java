package io.faultbook.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes the account of the one editor out of the configuration. */
final class EditorAccount {

	private static final Logger logger = LoggerFactory.getLogger(EditorAccount.class);

	private static final int RANDOM_BYTES = 18;

	private static final Pattern ENCODED = Pattern.compile("\\{(\\w[\\w@-]*)}.*", Pattern.DOTALL);

	private static final Pattern BCRYPT = Pattern.compile("\\{bcrypt}\\$2[aby]?\\$\\d\\d\\$[./0-9A-Za-z]{53}");

	private EditorAccount() {
	}

	/**
	 * Make the account.
	 * @param encoder encodes a plain password
	 * @throws IllegalArgumentException if an encoded password cannot be read
	 */
	static UserDetails of(EditorProperties properties, PasswordEncoder encoder, String role) {
		String password = properties.password();
		if (password.isBlank()) {
			password = random();
			logger.warn("No editor's password is configured. For this run: user \"{}\", password \"{}\". "
					+ "Set faultbook.editor.password to keep one.", properties.username(), password);
		}
		boolean hashed = ENCODED.matcher(password).matches();
		String encoded = hashed ? checked(password, encoder) : encoder.encode(password);
		return User.withUsername(properties.username()).password(encoded).roles(role).build();
	}

	/** A hash that is cut or misspelt would lock the editor out without a word. */
	private static String checked(String encoded, PasswordEncoder encoder) {
		if (encoded.startsWith("{bcrypt}") && !BCRYPT.matcher(encoded).matches()) {
			throw new IllegalArgumentException("faultbook.editor.password has {bcrypt} but no bcrypt hash after it");
		}
		try {
			encoder.matches("probe", encoded);
			return encoded;
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException("faultbook.editor.password has no hash of a known kind", ex);
		}
	}

	private static String random() {
		byte[] bytes = new byte[RANDOM_BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
