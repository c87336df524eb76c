package io.faultbook.security;

import java.util.Collections;
import java.util.List;

import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;

/** Has Spring Security send its requests to issuers through the {@link IssuerClient}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
class OidcConfiguration {

	@Bean
	ClientRegistrationRepository clientRegistrations(OAuth2ClientProperties properties, IssuerClient issuers) {
		return new LazyClientRegistrationRepository(properties, issuers);
	}

	@Bean
	OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> accessTokens(IssuerClient issuers) {
		RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
		tokens.setRestClient(RestClient.create(issuers));
		return tokens;
	}

	/** Like Spring's own, but not for RS256 alone. */
	@Bean
	JwtDecoderFactory<ClientRegistration> idTokenDecoders(IssuerClient issuers) {
		return (client) -> {
			NimbusJwtDecoder decoder = NimbusJwtDecoder
				.withJwkSetUri(String.valueOf(client.getProviderDetails().getJwkSetUri()))
				.jwsAlgorithms((algorithms) -> Collections.addAll(algorithms, SignatureAlgorithm.values()))
				.restOperations(issuers)
				.build();
			decoder
				.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(client))));
			decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
			return decoder;
		};
	}

	@Bean
	OidcUserService oidcUsers(IssuerClient issuers, SignInProperties signIn) {
		DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
		userInfo.setRestOperations(issuers);
		OidcUserService users = new OidcUserService();
		users.setOauth2UserService(userInfo);
		users.setOidcUserConverter(new EditorClaims(signIn)::ofSignIn);
		return users;
	}

}
