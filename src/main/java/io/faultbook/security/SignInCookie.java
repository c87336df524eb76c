package io.faultbook.security;

import java.time.Duration;
import java.util.Objects;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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
 * Keeps a sign-in that is under way in a cookie of the browser that began it, so that
 * strangers have no sessions. Only that browser can end it: another site can neither read
 * nor write the cookie. It has nothing in it that its owner may not change: what it says
 * must be what the issuer says too.
 */
final class SignInCookie implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	static final String NAME = "faultbook-sign-in";

	/** Request attribute: where the editor wants to go. */
	static final String TARGET = SignInCookie.class.getName() + ".target";

	/** Time for a second factor, and for a password that was forgotten. */
	private static final Duration LONGEST = Duration.ofMinutes(10);

	private final ClientRegistrationRepository clients;

	private final String path;

	private final boolean secure;

	/**
	 * Create a cookie that goes where that of the session goes.
	 * @param secure whether it goes over TLS only, also where a request came without
	 */
	SignInCookie(ClientRegistrationRepository clients, String path, boolean secure) {
		this.clients = clients;
		this.path = path;
		this.secure = secure;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, NAME);
		PendingSignIn pending = (cookie != null) ? PendingSignIn.decoded(cookie.getValue()) : null;
		if (pending == null) {
			return null;
		}
		request.setAttribute(TARGET, pending.target());
		ClientRegistration client = this.clients.findByRegistrationId(pending.client());
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
	public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest pending, HttpServletRequest request,
			HttpServletResponse response) {
		if (pending == null) {
			set("", Duration.ZERO, request, response);
			return;
		}
		set(new PendingSignIn(attribute(pending, OAuth2ParameterNames.REGISTRATION_ID),
				String.valueOf(pending.getState()), attribute(pending, OidcParameterNames.NONCE),
				attribute(pending, PkceParameterNames.CODE_VERIFIER), String.valueOf(pending.getRedirectUri()),
				ConsolePaths.target(request.getParameter("to")))
			.encoded(), LONGEST, request, response);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		set("", Duration.ZERO, request, response);
		return loadAuthorizationRequest(request);
	}

	private static String attribute(OAuth2AuthorizationRequest pending, String name) {
		return String.valueOf(pending.<Object>getAttribute(name));
	}

	private void set(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(NAME, value)
					.path(this.path)
					.maxAge(age)
					.httpOnly(true)
					.sameSite("Lax")
					.secure(this.secure || request.isSecure())
					.build()
					.toString());
	}

}
