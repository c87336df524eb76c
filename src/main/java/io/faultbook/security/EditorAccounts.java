package io.faultbook.security;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.stereotype.Component;

/**
 * The accounts that sign in by password: one, from the configuration, or none where an
 * issuer of tokens knows the editors.
 */
@Component
final class EditorAccounts {

	private final @Nullable AuthenticationManager passwords;

	EditorAccounts(ObjectProvider<JwtDecoder> tokens, EditorProperties editor, SignInProperties signIn) {
		this.passwords = (tokens.getIfAvailable() == null) ? manager(editor, signIn.role()) : null;
	}

	private static AuthenticationManager manager(EditorProperties editor, String role) {
		PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
		DaoAuthenticationProvider provider = new DaoAuthenticationProvider(
				new InMemoryUserDetailsManager(EditorAccount.of(editor, encoder, role)));
		provider.setPasswordEncoder(encoder);
		return new ProviderManager(provider);
	}

	/** Checks passwords; null where there are none. */
	@Nullable AuthenticationManager passwords() {
		return this.passwords;
	}

}
