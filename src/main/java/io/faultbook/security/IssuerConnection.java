package io.faultbook.security;

import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * The way to issuers. One that hangs would hold a thread for half a minute, and with
 * enough of them keep readers out.
 */
@Component
final class IssuerConnection {

	private final SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();

	IssuerConnection(SignInProperties signIn) {
		this.requests.setConnectTimeout(signIn.issuerTimeout());
		this.requests.setReadTimeout(signIn.issuerTimeout());
	}

	/** For keys, and what issuers say of themselves. */
	RestOperations documents() {
		return new RestTemplate(this.requests);
	}

	/** For what an issuer says of an editor. */
	RestOperations userInfo() {
		RestTemplate userInfo = new RestTemplate(this.requests);
		userInfo.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
		return userInfo;
	}

	/** For tokens. */
	RestClient tokens() {
		return RestClient.builder()
			.requestFactory(this.requests)
			.configureMessageConverters((converters) -> converters.disableDefaults()
				.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build();
	}

}
