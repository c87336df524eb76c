package io.faultbook.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Secures the console. Editors sign in at an OIDC issuer if Faultbook is a client of one,
 * otherwise with a password. If only the API has an issuer, the console is closed. Only
 * signed-in editors have a session, because other clients could fill the memory with
 * sessions. CSRF tokens are therefore kept in a cookie, and the requested page in a
 * parameter.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurityConfiguration {

	@Bean
	@Order(2)
	SecurityFilterChain consoleSecurity(HttpSecurity http, EditorAuthentication authentication,
			ObjectProvider<ClientRegistrationRepository> repositories, SignInProperties signIn,
			SecurityProblemHandler problemHandler, SignInMetrics metrics, ServerProperties server) {
		Cookie sessionCookie = server.getServlet().getSession().getCookie();
		SignInRedirects redirects = new SignInRedirects(metrics);
		http.securityMatcher(ConsolePaths.CONSOLE, ConsolePaths.CONSOLE + "/**")
			.headers(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens(sessionCookie))
				// Other methods change nothing, and are rejected with 405.
				.requireCsrfProtectionMatcher(
						(request) -> HttpMethod.POST.matches(request.getMethod()) && !ConsolePaths.isFileForm(request)))
			.exceptionHandling(
					(errors) -> errors.authenticationEntryPoint(redirectToSignIn()).accessDeniedHandler(accessDenied()))
			.logout((logout) -> logout.logoutUrl(ConsolePaths.CONSOLE + "/sign-out")
				.logoutSuccessUrl(ConsolePaths.SIGN_IN + "?out"));
		ClientRegistrationRepository registrations = repositories.getIfAvailable();
		if (registrations == null && authentication.usesTokens()) {
			return http.authorizeHttpRequests((requests) -> requests.anyRequest().denyAll())
				.exceptionHandling((errors) -> errors.authenticationEntryPoint((request, response, ex) -> problemHandler
					.send(HttpStatus.FORBIDDEN, "forbidden", request, response)))
				.build();
		}
		if (registrations != null) {
			http.oauth2Login((login) -> signInAtIssuer(login, registrations, sessionCookie, redirects));
		}
		else {
			http.authenticationManager(authentication.manager())
				.formLogin((form) -> form.loginPage(ConsolePaths.SIGN_IN)
					.successHandler(redirects)
					.failureHandler(redirects)
					.withObjectPostProcessor(signInWhileEditing()));
		}
		return http
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers(ConsolePaths.SIGN_IN, ConsolePaths.EXPIRED, ConsolePaths.NO_EDITOR)
				.permitAll()
				.anyRequest()
				.hasRole(signIn.role()))
			.build();
	}

	/** All paths are below {@code /console}, where browsers send its cookies. */
	private static void signInAtIssuer(OAuth2LoginConfigurer<HttpSecurity> login,
			ClientRegistrationRepository registrations, Cookie sessionCookie, SignInRedirects redirects) {
		login.loginPage(ConsolePaths.SIGN_IN)
			.authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
			.authorizationEndpoint((start) -> start.baseUri(ConsolePaths.SIGN_IN)
				.authorizationRequestRepository(new CookieAuthorizationRequestRepository(registrations, sessionCookie)))
			.redirectionEndpoint((callback) -> callback.baseUri(ConsolePaths.CALLBACK + "/*"))
			.successHandler(redirects)
			.failureHandler(redirects)
			.withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {

				/** The default handler sends 500 if the issuer doesn't respond. */
				@Override
				public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
					filter.setAuthenticationFailureHandler(redirects);
					return filter;
				}

			});
	}

	private static ObjectPostProcessor<UsernamePasswordAuthenticationFilter> signInWhileEditing() {
		return new ObjectPostProcessor<>() {

			@Override
			public <O extends UsernamePasswordAuthenticationFilter> O postProcess(O filter) {
				filter.setRequiresAuthenticationRequestMatcher(ConsolePaths::isSignIn);
				return filter;
			}

		};
	}

	private static CookieCsrfTokenRepository csrfTokens(Cookie sessionCookie) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName("faultbook-csrf");
		tokens.setCookieCustomizer((cookie) -> cookie.path(sessionCookie.getPath()).sameSite("Lax"));
		return tokens;
	}

	/** A form that was sent after the session ended is shown, so that no text is lost. */
	private static AuthenticationEntryPoint redirectToSignIn() {
		return (request, response, ex) -> {
			if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
				ConsolePaths.showExpired(request, response);
			}
			else {
				response.sendRedirect(request.getContextPath() + ConsolePaths.SIGN_IN + "?to="
						+ ConsolePaths.target(ConsolePaths.path(request)));
			}
		};
	}

	private static AccessDeniedHandler accessDenied() {
		return (request, response, ex) -> {
			if (ex instanceof CsrfException) {
				ConsolePaths.showExpired(request, response);
			}
			else {
				request.getRequestDispatcher(ConsolePaths.NO_EDITOR).forward(request, response);
			}
		};
	}

}
