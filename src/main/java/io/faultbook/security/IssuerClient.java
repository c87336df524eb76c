package io.faultbook.security;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Sends all requests to issuers. Timeouts and a limit on concurrent requests keep a
 * hanging issuer from blocking the threads that serve readers.
 */
@Component
final class IssuerClient extends RestTemplate {

	static final int MAX_CONCURRENT_REQUESTS = 8;

	private final Semaphore permits = new Semaphore(MAX_CONCURRENT_REQUESTS);

	IssuerClient(SignInProperties signIn) {
		SimpleClientHttpRequestFactory requestFactory = new SimpleClientHttpRequestFactory();
		requestFactory.setConnectTimeout(signIn.issuerTimeout());
		requestFactory.setReadTimeout(signIn.issuerTimeout());
		setRequestFactory(requestFactory);
		setErrorHandler(new OAuth2ErrorResponseErrorHandler());
		getMessageConverters().add(0, new OAuth2AccessTokenResponseHttpMessageConverter());
		getInterceptors().add(this::limitConcurrency);
	}

	private ClientHttpResponse limitConcurrency(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		if (!this.permits.tryAcquire()) {
			throw new IOException("Too many concurrent requests to issuers");
		}
		try {
			return execution.execute(request, body);
		}
		finally {
			this.permits.release();
		}
	}

	/** An issuer doesn't respond, or its response is unusable. */
	static final class IssuerUnavailableException extends AuthenticationException {

		private static final long serialVersionUID = 1L;

		IssuerUnavailableException(Throwable cause) {
			super(String.valueOf(cause.getMessage()), cause);
		}

	}

}
