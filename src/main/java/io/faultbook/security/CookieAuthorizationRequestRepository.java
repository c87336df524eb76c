package io.faultbook.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.server.Cookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the authorization request in a cookie while an editor signs in at the issuer, so
 * that only signed-in editors have a session. The cookie isn't signed: its values must
 * match those from the issuer, and other sites can neither read nor write it.
 */
final class CookieAuthorizationRequestRepository implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	/** Request attribute: the page that the editor requested. */
	static final String TARGET = CookieAuthorizationRequestRepository.class.getName() + ".target";

	private static final String COOKIE_NAME = "faultbook-sign-in";

	/** Leaves time to use a second factor, or to reset a forgotten password. */
	private static final Duration MAX_AGE = Duration.ofMinutes(10);

	private final ClientRegistrationRepository registrations;

	private final Cookie sessionCookie;

	/**
	 * Create the repository.
	 * @param sessionCookie determines the cookie's path and whether it is secure
	 */
	CookieAuthorizationRequestRepository(ClientRegistrationRepository registrations, Cookie sessionCookie) {
		this.registrations = registrations;
		this.sessionCookie = sessionCookie;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		jakarta.servlet.http.Cookie cookie = WebUtils.getCookie(request, COOKIE_NAME);
		PendingSignIn pending = (cookie != null) ? PendingSignIn.decode(cookie.getValue()) : null;
		if (pending == null) {
			return null;
		}
		request.setAttribute(TARGET, pending.target());
		ClientRegistration client = this.registrations.findByRegistrationId(pending.registrationId());
		if (client == null || !request.getRequestURI().endsWith('/' + client.getRegistrationId())) {
			return null;
		}
		return OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
			.clientId(client.getClientId())
			.scopes(client.getScopes())
			.redirectUri(pending.redirectUri())
			.state(pending.state())
			.attributes((attributes) -> {
				attributes.put(OAuth2ParameterNames.REGISTRATION_ID, client.getRegistrationId());
				attributes.put(OidcParameterNames.NONCE, pending.nonce());
				attributes.put(PkceParameterNames.CODE_VERIFIER, pending.verifier());
			})
			.build();
	}

	@Override
	public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest authorization, HttpServletRequest request,
			HttpServletResponse response) {
		if (authorization == null) {
			setCookie("", Duration.ZERO, request, response);
			return;
		}
		PendingSignIn pending = new PendingSignIn(attribute(authorization, OAuth2ParameterNames.REGISTRATION_ID),
				String.valueOf(authorization.getState()), attribute(authorization, OidcParameterNames.NONCE),
				attribute(authorization, PkceParameterNames.CODE_VERIFIER),
				String.valueOf(authorization.getRedirectUri()), ConsolePaths.target(request.getParameter("to")));
		setCookie(pending.encode(), MAX_AGE, request, response);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		setCookie("", Duration.ZERO, request, response);
		return loadAuthorizationRequest(request);
	}

	private static String attribute(OAuth2AuthorizationRequest authorization, String name) {
		return String.valueOf(authorization.<Object>getAttribute(name));
	}

	private void setCookie(String value, Duration maxAge, HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(COOKIE_NAME, value)
			.path(this.sessionCookie.getPath())
			.maxAge(maxAge)
			.httpOnly(true)
			.sameSite("Lax")
			.secure(Boolean.TRUE.equals(this.sessionCookie.getSecure()) || request.isSecure())
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	private record PendingSignIn(String registrationId, String state, String nonce, String verifier, String redirectUri,
			String target) {

		String encode() {
			String fields = String.join("\n", this.registrationId, this.state, this.nonce, this.verifier,
					this.redirectUri, this.target);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(fields.getBytes(StandardCharsets.UTF_8));
		}

		static @Nullable PendingSignIn decode(String cookie) {
			try {
				String[] fields = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8).split("\n",
						-1);
				return (fields.length == 6 && Stream.of(fields).noneMatch(String::isBlank)) ? new PendingSignIn(
						fields[0], fields[1], fields[2], fields[3], fields[4], ConsolePaths.target(fields[5])) : null;
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}

	}

}
