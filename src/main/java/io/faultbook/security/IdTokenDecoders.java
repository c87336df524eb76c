package io.faultbook.security;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Makes what checks ID tokens: as Spring's own does, but with our time limits and with
 * the algorithms that an issuer has keys for, as the tokens of the API are checked.
 */
@Component
final class IdTokenDecoders implements JwtDecoderFactory<ClientRegistration> {

	private final IssuerConnection issuer;

	private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

	IdTokenDecoders(IssuerConnection issuer) {
		this.issuer = issuer;
	}

	@Override
	public JwtDecoder createDecoder(ClientRegistration client) {
		return this.decoders.computeIfAbsent(client.getRegistrationId(), (id) -> decoder(client));
	}

	private JwtDecoder decoder(ClientRegistration client) {
		String keys = String.valueOf(client.getProviderDetails().getJwkSetUri());
		try {
			NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
				.discoverJwsAlgorithms()
				.restOperations(this.issuer.documents())
				.build();
			decoder
				.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(client))));
			decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
			return decoder;
		}
		catch (RuntimeException ex) {
			throw new IssuerUnavailableException(ex);
		}
	}

}
