package io.faultbook.security;

import org.springframework.security.authentication.AuthenticationServiceException;

/** An issuer does not answer, or answers nothing that could be used. */
final class IssuerUnavailableException extends AuthenticationServiceException {

	private static final long serialVersionUID = 1L;

	IssuerUnavailableException(String issuer, Throwable cause) {
		super(issuer + " does not say what is needed for a sign-in: " + cause.getMessage(), cause);
	}

}
