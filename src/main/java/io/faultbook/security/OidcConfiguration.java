package io.faultbook.security;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The clients that Faultbook is of issuers; instead of Spring Boot's, which would not
 * start while an issuer is out of reach.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class OidcConfiguration {

	@Bean
	@ConditionalOnOAuth2ClientRegistrationProperties
	SignInClients signInClients(OAuth2ClientProperties properties, IssuerConnection issuer) {
		return new SignInClients(properties, issuer.documents());
	}

}
