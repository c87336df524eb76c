package io.faultbook.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestOperations;

/**
 * The clients that Faultbook is of issuers. An issuer is asked what it says of itself
 * when somebody signs in, not at the start, for reads go on without it; and again the
 * next time if it did not answer.
 *
 * @see <a href= "https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID
 * Connect Discovery</a>
 */
final class SignInClients implements ClientRegistrationRepository {

	private static final String CALLBACK = "{baseUrl}" + ConsolePaths.CALLBACK + "/{registrationId}";

	private static final Set<String> DEFAULT_SCOPE = Set.of(OidcScopes.OPENID, OidcScopes.PROFILE);

	private static final ParameterizedTypeReference<Map<String, Object>> METADATA = new ParameterizedTypeReference<>() {
	};

	private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

	private final OAuth2ClientProperties properties;

	private final RestOperations issuers;

	/**
	 * Create the clients.
	 * @throws IllegalArgumentException if nobody could sign in by one of them
	 */
	SignInClients(OAuth2ClientProperties properties, RestOperations issuers) {
		this.properties = properties;
		this.issuers = issuers;
		properties.getRegistration().forEach((id, registration) -> {
			OAuth2ClientProperties.Provider provider = provider(id, registration);
			if (registration.getScope() != null && !registration.getScope().contains(OidcScopes.OPENID)) {
				throw new IllegalArgumentException(
						"spring.security.oauth2.client.registration." + id + ".scope must have openid in it");
			}
			if (provider.getIssuerUri() == null) {
				this.known.put(id, client(id, registration, provider, ClientRegistration.withRegistrationId(id)));
			}
		});
	}

	@Override
	public @Nullable ClientRegistration findByRegistrationId(String id) {
		ClientRegistration client = this.known.get(id);
		OAuth2ClientProperties.Registration registration = this.properties.getRegistration().get(id);
		if (client == null && registration != null) {
			OAuth2ClientProperties.Provider provider = provider(id, registration);
			String issuer = String.valueOf(provider.getIssuerUri());
			try {
				client = client(id, registration, provider,
						ClientRegistrations.fromOidcConfiguration(metadata(issuer)));
			}
			catch (RuntimeException ex) {
				throw new IssuerUnavailableException(ex);
			}
			this.known.put(id, client);
		}
		return client;
	}

	private OAuth2ClientProperties.Provider provider(String id, OAuth2ClientProperties.Registration registration) {
		String name = Optional.ofNullable(registration.getProvider()).orElse(id);
		OAuth2ClientProperties.Provider provider = this.properties.getProvider().get(name);
		if (provider == null) {
			throw new IllegalArgumentException(
					"spring.security.oauth2.client.provider." + name + ".issuer-uri is missing");
		}
		return provider;
	}

	private Map<String, Object> metadata(String issuer) {
		String address = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
		Map<String, Object> metadata = this.issuers.exchange(address, HttpMethod.GET, null, METADATA).getBody();
		if (metadata == null || !issuer.equals(metadata.get("issuer"))) {
			throw new IllegalStateException("it is another issuer");
		}
		return new LinkedHashMap<>(metadata);
	}

	private static ClientRegistration client(String id, OAuth2ClientProperties.Registration registration,
			OAuth2ClientProperties.Provider provider, ClientRegistration.Builder client) {
		PropertyMapper map = PropertyMapper.get();
		map.from(provider::getAuthorizationUri).to(client::authorizationUri);
		map.from(provider::getTokenUri).to(client::tokenUri);
		map.from(provider::getUserInfoUri).to(client::userInfoUri);
		map.from(provider::getJwkSetUri).to(client::jwkSetUri);
		map.from(registration::getClientAuthenticationMethod)
			.as(ClientAuthenticationMethod::new)
			.to(client::clientAuthenticationMethod);
		map.from(registration::getClientId).to(client::clientId);
		map.from(registration::getClientSecret).to(client::clientSecret);
		return client.registrationId(id)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.scope(Optional.ofNullable(registration.getScope()).orElse(DEFAULT_SCOPE))
			.redirectUri(Optional.ofNullable(registration.getRedirectUri()).orElse(CALLBACK))
			.userNameAttributeName(IdTokenClaimNames.SUB)
			.clientSettings(ClientSettings.builder().requireProofKey(true).build())
			.build();
	}

}
