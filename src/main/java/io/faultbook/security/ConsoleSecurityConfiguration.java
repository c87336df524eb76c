package io.faultbook.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Lets editors into the console: by the issuer that Faultbook is a client of, or else by
 * a form; nobody where an issuer of tokens knows the editors, who have no password then,
 * and Faultbook is no client of it. Only who is signed in has a session, for strangers
 * could else fill the memory with them: the token against cross-site requests is a
 * cookie's, and where a stranger wanted to go is in the address of the form. What is sent
 * when the session is over is not done, but shown again, so that nothing typed is lost.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurityConfiguration {

	private static final String COOKIE_PATH = "server.servlet.session.cookie.path";

	@Bean
	@Order(2)
	SecurityFilterChain consoleSecurity(HttpSecurity http, EditorAuthentication editors, OidcSignIn oidc,
			SignInProperties signIn, SignInProblems problems, SignInMetrics metrics, Environment environment) {
		String path = environment.getRequiredProperty(COOKIE_PATH);
		http.securityMatcher(ConsolePaths.CONSOLE, ConsolePaths.CONSOLE + "/**")
			.headers(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.csrf((csrf) -> csrf.csrfTokenRepository(tokens(path))
				// No address takes another method that changes something: those are 405.
				.requireCsrfProtectionMatcher((request) -> HttpMethod.POST.matches(request.getMethod())))
			.exceptionHandling((errors) -> errors.accessDeniedHandler(denied()))
			.logout((logout) -> logout.logoutUrl(ConsolePaths.CONSOLE + "/sign-out")
				.logoutSuccessUrl(ConsolePaths.SIGN_IN + "?out"));
		SignInFailure failed = new SignInFailure(metrics);
		if (oidc.isConfigured()) {
			oidc.configure(http, path, signedIn(metrics), failed);
		}
		else if (!editors.isByToken()) {
			http.authenticationManager(editors.manager())
				.formLogin((form) -> form.loginPage(ConsolePaths.SIGN_IN)
					.successHandler(signedIn())
					.failureHandler(failed));
		}
		else {
			http.authorizeHttpRequests((requests) -> requests.anyRequest().denyAll())
				.exceptionHandling((errors) -> errors.authenticationEntryPoint(
						(request, response, ex) -> problems.tell(SignInProblem.forForbidden(), request, response)));
			return http.build();
		}
		http.authorizeHttpRequests((requests) -> requests
			.requestMatchers(ConsolePaths.SIGN_IN, ConsolePaths.EXPIRED, ConsolePaths.NO_EDITOR)
			.permitAll()
			.anyRequest()
			.hasRole(signIn.role())).exceptionHandling((errors) -> errors.authenticationEntryPoint(stranger()));
		return http.build();
	}

	/** In a cookie that goes where that of the session goes. */
	private static CookieCsrfTokenRepository tokens(String path) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName("faultbook-csrf");
		tokens.setCookieCustomizer((cookie) -> cookie.path(path).sameSite("Lax"));
		return tokens;
	}

	/** Who wants to see something signs in first; who sends something gets it back. */
	private static AuthenticationEntryPoint stranger() {
		return (request, response, ex) -> {
			if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
				request.getRequestDispatcher(ConsolePaths.EXPIRED).forward(request, response);
			}
			else {
				String path = request.getRequestURI().substring(request.getContextPath().length());
				response
					.sendRedirect(request.getContextPath() + ConsolePaths.SIGN_IN + "?to=" + ConsolePaths.target(path));
			}
		};
	}

	private static AuthenticationSuccessHandler signedIn() {
		return (request, response, editor) -> response
			.sendRedirect(request.getContextPath() + ConsolePaths.target(request.getParameter("to")));
	}

	/** What the issuer sends back says nothing of where to go: the cookie did. */
	private static AuthenticationSuccessHandler signedIn(SignInMetrics metrics) {
		return (request, response, editor) -> {
			metrics.accepted();
			Object target = request.getAttribute(SignInCookie.TARGET);
			response.sendRedirect(
					request.getContextPath() + ConsolePaths.target((target != null) ? target.toString() : null));
		};
	}

	private static AccessDeniedHandler denied() {
		return (request, response, ex) -> request
			.getRequestDispatcher((ex instanceof CsrfException) ? ConsolePaths.EXPIRED : ConsolePaths.NO_EDITOR)
			.forward(request, response);
	}

}
