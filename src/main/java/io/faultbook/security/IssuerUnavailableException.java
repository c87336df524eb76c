package io.faultbook.security;

import org.springframework.security.core.AuthenticationException;

/** An issuer does not answer, or its answer cannot be used. */
final class IssuerUnavailableException extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	IssuerUnavailableException(Throwable cause) {
		super(String.valueOf(cause.getMessage()), cause);
	}

}
