package io.faultbook.security;

import java.io.IOException;
import java.util.regex.Pattern;

import io.faultbook.security.IssuerClient.IssuerUnavailableException;
import io.faultbook.security.ThrottledAuthenticationManager.TooManyAttemptsException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.client.RestClientException;

/**
 * Redirects after a sign-in to the console: to the requested page, or back to the sign-in
 * page, which shows the error. If the session ended while the editor was typing, the form
 * is shown again instead. Also counts sign-ins at an issuer; the
 * {@link ThrottledAuthenticationManager} counts the others.
 */
final class SignInRedirects implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private static final Logger logger = LoggerFactory.getLogger(SignInRedirects.class);

	private static final Pattern CONTROL_CHARACTER = Pattern.compile("\\p{Cntrl}");

	private final SignInMetrics metrics;

	SignInRedirects(SignInMetrics metrics) {
		this.metrics = metrics;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication editor)
			throws ServletException, IOException {
		if (editor instanceof OAuth2AuthenticationToken) {
			this.metrics.accepted();
		}
		if (ConsolePaths.isEditing(request)) {
			request.getRequestDispatcher(ConsolePaths.path(request)).forward(request, response);
			return;
		}
		response.sendRedirect(request.getContextPath() + target(request));
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException ex) throws ServletException, IOException {
		if (ConsolePaths.isEditing(request)) {
			request.setAttribute("wait",
					(ex instanceof TooManyAttemptsException tooMany) ? tooMany.waitSeconds() : null);
			request.setAttribute("failed", true);
			ConsolePaths.showExpired(request, response);
			return;
		}
		response.sendRedirect(
				request.getContextPath() + ConsolePaths.SIGN_IN + '?' + errorQuery(ex) + "&to=" + target(request));
	}

	private static String target(HttpServletRequest request) {
		return (request.getAttribute(CookieAuthorizationRequestRepository.TARGET) instanceof String target) ? target
				: ConsolePaths.target(request.getParameter("to"));
	}

	private String errorQuery(AuthenticationException ex) {
		if (ex instanceof TooManyAttemptsException tooMany) {
			return "wait=" + tooMany.waitSeconds();
		}
		if (ex instanceof BadCredentialsException) {
			return "error";
		}
		if (isUnavailable(ex)) {
			logger.warn("Editors cannot sign in because the issuer is not responding: {}", message(ex));
			return "error=unavailable";
		}
		if (ex instanceof OAuth2AuthenticationException rejected) {
			if (rejected.getError().getErrorCode().equals(OAuth2ErrorCodes.ACCESS_DENIED)) {
				return "error=cancelled";
			}
			logger.info("A sign-in with the issuer was rejected: {}", message(ex));
			this.metrics.rejected();
		}
		return "error=rejected";
	}

	/** Spring Security wraps the exceptions of requests to the issuer. */
	private static boolean isUnavailable(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof IssuerUnavailableException || cause instanceof RestClientException) {
				return true;
			}
		}
		return false;
	}

	private static String message(AuthenticationException ex) {
		return CONTROL_CHARACTER.matcher(String.valueOf(ex.getMessage())).replaceAll("?");
	}

}
