package io.faultbook.security;

import io.github.bucket4j.TimeMeter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.stereotype.Component;

/**
 * Checks the credentials of editors: tokens if a token issuer is configured, otherwise
 * the password of the one editor account.
 */
@Component
final class EditorAuthentication {

	private static final Logger logger = LoggerFactory.getLogger(EditorAuthentication.class);

	private final boolean usesTokens;

	private final AuthenticationManager manager;

	EditorAuthentication(ObjectProvider<JwtDecoder> decoders, OAuth2ResourceServerProperties resourceServer,
			EditorProperties editor, SignInProperties signIn, SignInMetrics metrics) {
		JwtDecoder decoder = decoders.getIfAvailable();
		this.usesTokens = decoder != null;
		if (this.usesTokens && resourceServer.getJwt().getAudiences().isEmpty()) {
			logger.warn("Tokens that the issuer issued for other services are accepted, too. "
					+ "To reject them, set spring.security.oauth2.resourceserver.jwt.audiences.");
		}
		AuthenticationProvider provider = (decoder != null) ? tokenProvider(decoder, signIn)
				: passwordProvider(editor, signIn);
		this.manager = new ThrottledAuthenticationManager(new ProviderManager(provider),
				new SignInThrottle(signIn.maxFailures(), signIn.failureWindow(), TimeMeter.SYSTEM_NANOTIME),
				new AcceptedCredentials(signIn.failureWindow()), metrics);
	}

	private static AuthenticationProvider tokenProvider(JwtDecoder decoder, SignInProperties signIn) {
		JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
		provider.setJwtAuthenticationConverter(new EditorClaims(signIn)::toAuthentication);
		return provider;
	}

	private static AuthenticationProvider passwordProvider(EditorProperties editor, SignInProperties signIn) {
		PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
		DaoAuthenticationProvider provider = new DaoAuthenticationProvider(
				new InMemoryUserDetailsManager(EditorAccount.of(editor, encoder, signIn.role())));
		provider.setPasswordEncoder(encoder);
		return provider;
	}

	boolean usesTokens() {
		return this.usesTokens;
	}

	/** Shared by the API and the console, so that failures count for both. */
	AuthenticationManager manager() {
		return this.manager;
	}

}
