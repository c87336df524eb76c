package io.faultbook.security;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.faultbook.security.IssuerClient.IssuerUnavailableException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * Loads the metadata of an issuer at the first sign-in, so that Faultbook starts even if
 * the issuer is down. After a failure, the next sign-in tries again. Spring's
 * SupplierClientRegistrationRepository would block all sign-ins for up to 30 s while an
 * issuer hangs, because it holds a lock and its timeout is fixed.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID
 * Connect Discovery</a>
 */
final class LazyClientRegistrationRepository implements ClientRegistrationRepository {

	private static final String REDIRECT_URI = "{baseUrl}" + ConsolePaths.CALLBACK + "/{registrationId}";

	private static final Set<String> SCOPES = Set.of(OidcScopes.OPENID, OidcScopes.PROFILE);

	private static final ParameterizedTypeReference<Map<String, Object>> METADATA = new ParameterizedTypeReference<>() {
	};

	private final Map<String, ClientRegistration> registrations = new ConcurrentHashMap<>();

	private final OAuth2ClientProperties properties;

	private final IssuerClient issuerClient;

	/**
	 * Create the repository.
	 * @throws IllegalArgumentException if a registration could never be used to sign in
	 */
	LazyClientRegistrationRepository(OAuth2ClientProperties properties, IssuerClient issuerClient) {
		this.properties = properties;
		this.issuerClient = issuerClient;
		properties.getRegistration().forEach((id, registration) -> {
			if (registration.getScope() != null && !registration.getScope().contains(OidcScopes.OPENID)) {
				throw new IllegalArgumentException(
						"spring.security.oauth2.client.registration." + id + ".scope must include openid");
			}
			if (provider(id, registration).getIssuerUri() == null) {
				this.registrations.put(id, resolve(id, registration));
			}
		});
	}

	@Override
	public @Nullable ClientRegistration findByRegistrationId(String id) {
		ClientRegistration client = this.registrations.get(id);
		OAuth2ClientProperties.Registration registration = this.properties.getRegistration().get(id);
		if (client == null && registration != null) {
			try {
				client = resolve(id, registration);
			}
			catch (RuntimeException ex) {
				throw new IssuerUnavailableException(ex);
			}
			this.registrations.put(id, client);
		}
		return client;
	}

	private ClientRegistration resolve(String id, OAuth2ClientProperties.Registration registration) {
		OAuth2ClientProperties.Provider provider = provider(id, registration);
		ClientRegistration.Builder client = builder(provider.getIssuerUri());
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
			.scope(Optional.ofNullable(registration.getScope()).orElse(SCOPES))
			.redirectUri(Optional.ofNullable(registration.getRedirectUri()).orElse(REDIRECT_URI))
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.userNameAttributeName(IdTokenClaimNames.SUB)
			.build();
	}

	private ClientRegistration.Builder builder(@Nullable String issuer) {
		if (issuer == null) {
			return ClientRegistration.withRegistrationId("explicit");
		}
		String url = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
		Map<String, Object> metadata = this.issuerClient.exchange(url, HttpMethod.GET, null, METADATA).getBody();
		if (metadata == null || !issuer.equals(metadata.get("issuer"))) {
			throw new IllegalStateException(url + " returned the metadata of a different issuer");
		}
		return ClientRegistrations.fromOidcConfiguration(metadata);
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

}
