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

/** Sends Spring Security's requests to issuers through the {@link IssuerClient}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
class OidcConfiguration {

	@Bean
	ClientRegistrationRepository clientRegistrationRepository(OAuth2ClientProperties properties,
			IssuerClient issuerClient) {
		return new LazyClientRegistrationRepository(properties, issuerClient);
	}

	@Bean
	OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> accessTokenClient(IssuerClient issuerClient) {
		RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
		client.setRestClient(RestClient.create(issuerClient));
		return client;
	}

	/** Like Spring's own factory, but not limited to RS256. */
	@Bean
	JwtDecoderFactory<ClientRegistration> idTokenDecoderFactory(IssuerClient issuerClient) {
		return (client) -> {
			NimbusJwtDecoder decoder = NimbusJwtDecoder
				.withJwkSetUri(String.valueOf(client.getProviderDetails().getJwkSetUri()))
				.jwsAlgorithms((algorithms) -> Collections.addAll(algorithms, SignatureAlgorithm.values()))
				.restOperations(issuerClient)
				.build();
			decoder
				.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(client))));
			decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
			return decoder;
		};
	}

	@Bean
	OidcUserService oidcUserService(IssuerClient issuerClient, SignInProperties signIn) {
		DefaultOAuth2UserService userInfoService = new DefaultOAuth2UserService();
		userInfoService.setRestOperations(issuerClient);
		OidcUserService userService = new OidcUserService();
		userService.setOauth2UserService(userInfoService);
		userService.setOidcUserConverter(new EditorClaims(signIn)::toUser);
		return userService;
	}

}
