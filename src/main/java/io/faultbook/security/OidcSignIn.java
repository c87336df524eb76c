package io.faultbook.security;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserSource;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Lets editors into the console who signed in at an issuer, by the authorization code
 * flow with PKCE. All of it is below the console, for that is where its cookies go.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html">OpenID Connect
 * Core, 3.1</a>
 */
@Component
final class OidcSignIn {

	private static final String NAMELESS = "nameless_editor";

	private final @Nullable SignInClients clients;

	private final IssuerConnection issuer;

	private final EditorClaims editors;

	private final boolean secure;

	OidcSignIn(ObjectProvider<SignInClients> clients, IssuerConnection issuer, SignInProperties signIn,
			ServerProperties server) {
		this.clients = clients.getIfAvailable();
		this.issuer = issuer;
		this.editors = new EditorClaims(signIn);
		this.secure = Boolean.TRUE.equals(server.getServlet().getSession().getCookie().getSecure());
	}

	/** Whether Faultbook is a client of an issuer. */
	boolean isConfigured() {
		return this.clients != null;
	}

	/**
	 * Let editors in.
	 * @param path where the cookies go
	 */
	void configure(HttpSecurity http, String path, AuthenticationSuccessHandler done,
			AuthenticationFailureHandler failed) {
		SignInClients known = this.clients;
		if (known == null) {
			throw new IllegalStateException("Faultbook is no client of any issuer");
		}
		RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
		tokens.setRestClient(this.issuer.tokens());
		http.oauth2Login((login) -> login.clientRegistrationRepository(known)
			.authorizedClientRepository(new ForgottenTokens())
			.loginPage(ConsolePaths.SIGN_IN)
			.authorizationEndpoint((start) -> start.baseUri(ConsolePaths.SIGN_IN)
				.authorizationRequestRepository(new SignInCookie(known, path, this.secure)))
			.redirectionEndpoint((callback) -> callback.baseUri(ConsolePaths.CALLBACK + "/*"))
			.tokenEndpoint((endpoint) -> endpoint.accessTokenResponseClient(tokens))
			.userInfoEndpoint((endpoint) -> endpoint.oidcUserService(users()))
			.successHandler(done)
			.failureHandler(failed)
			.withObjectPostProcessor(failingTo(failed)));
	}

	/** The filter would answer 500 where the issuer does not say where it is. */
	private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failingTo(
			AuthenticationFailureHandler failed) {
		return new ObjectPostProcessor<>() {

			@Override
			public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
				filter.setAuthenticationFailureHandler(failed);
				return filter;
			}

		};
	}

	private OidcUserService users() {
		DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
		userInfo.setRestOperations(this.issuer.userInfo());
		OidcUserService users = new OidcUserService();
		users.setOauth2UserService(userInfo);
		users.setOidcUserConverter(this::editor);
		return users;
	}

	/** What is signed counts more than what is not. */
	private OidcUser editor(OidcUserSource source) {
		Map<String, Object> claims = new HashMap<>();
		if (source.getUserInfo() != null) {
			claims.putAll(source.getUserInfo().getClaims());
		}
		claims.putAll(source.getUserRequest().getIdToken().getClaims());
		String name = this.editors.name(claims);
		if (name == null) {
			throw new OAuth2AuthenticationException(new OAuth2Error(NAMELESS), "The ID token names nobody");
		}
		return new OidcEditor(name, this.editors.roles(claims), source.getUserRequest().getIdToken(),
				source.getUserInfo());
	}

}
