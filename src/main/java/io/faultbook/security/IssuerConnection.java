package io.faultbook.security;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
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

	/** At one time; more are refused at once. */
	static final int MAX_REQUESTS = 8;

	private final Semaphore places = new Semaphore(MAX_REQUESTS);

	private final SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();

	IssuerConnection(SignInProperties signIn) {
		this.requests.setConnectTimeout(signIn.issuerTimeout());
		this.requests.setReadTimeout(signIn.issuerTimeout());
	}

	/** For keys, and what issuers say of themselves. */
	RestOperations documents() {
		return template();
	}

	/** For what an issuer says of an editor. */
	RestOperations userInfo() {
		RestTemplate userInfo = template();
		userInfo.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
		return userInfo;
	}

	/** For tokens. */
	RestClient tokens() {
		return RestClient.builder()
			.requestFactory(this.requests)
			.requestInterceptor(this::bounded)
			.configureMessageConverters((converters) -> converters.disableDefaults()
				.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build();
	}

	private RestTemplate template() {
		RestTemplate template = new RestTemplate(this.requests);
		template.getInterceptors().add(this::bounded);
		return template;
	}

	private ClientHttpResponse bounded(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		if (!this.places.tryAcquire()) {
			throw new IOException("Too many requests to issuers are under way");
		}
		try {
			return execution.execute(request, body);
		}
		finally {
			this.places.release();
		}
	}

}
