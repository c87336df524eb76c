package io.faultbook.security;

import java.io.IOException;
import java.util.regex.Pattern;

import io.faultbook.security.ThrottledAuthenticationManager.TooManyAttemptsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.RestClientException;

/** Leads back to the sign-in of the console, which says what went wrong. */
final class SignInFailure implements AuthenticationFailureHandler {

	private static final Logger log = LoggerFactory.getLogger(SignInFailure.class);

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

	private static final String REJECTED = "error=rejected";

	private static final String UNAVAILABLE = "error=unavailable";

	private final SignInMetrics metrics;

	SignInFailure(SignInMetrics metrics) {
		this.metrics = metrics;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException ex) throws IOException {
		Object pending = request.getAttribute(SignInCookie.TARGET);
		String target = ConsolePaths.target((pending != null) ? pending.toString() : request.getParameter("to"));
		response.sendRedirect(request.getContextPath() + ConsolePaths.SIGN_IN + '?' + reason(ex) + "&to=" + target);
	}

	private String reason(AuthenticationException ex) {
		if (ex instanceof TooManyAttemptsException waiting) {
			return "wait=" + waiting.waitSeconds();
		}
		if (isUnavailable(ex)) {
			log.warn("Editors cannot sign in, for their issuer does not answer: {}", message(ex));
			return UNAVAILABLE;
		}
		if (ex instanceof OAuth2AuthenticationException refused) {
			if (refused.getError().getErrorCode().equals(OAuth2ErrorCodes.ACCESS_DENIED)) {
				return "error=cancelled";
			}
			log.info("A sign-in that came back from the issuer is not good: {}", message(ex));
			this.metrics.rejected();
			return REJECTED;
		}
		return (ex instanceof BadCredentialsException) ? "error" : REJECTED;
	}

	/** Of an issuer that hangs or is gone, some exceptions are of its own making. */
	private static boolean isUnavailable(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof IssuerUnavailableException || cause instanceof RestClientException) {
				return true;
			}
		}
		return false;
	}

	private static String message(AuthenticationException ex) {
		return CONTROL.matcher(String.valueOf(ex.getMessage())).replaceAll("?");
	}

}
