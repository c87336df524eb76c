package io.faultbook.security;

import java.util.regex.Pattern;

import io.faultbook.security.ThrottledSignIn.TooManyAttemptsException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Lets editors into the console by a form; nobody where an issuer of tokens knows the
 * editors, who have no password then. Only who is signed in has a session, for strangers
 * could else fill the memory with them: the token against cross-site requests is a
 * cookie's, and where a stranger wanted to go is in the address of the form. What is sent
 * when the session is over is not done, but shown again, so that nothing typed is lost.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurityConfiguration {

	private static final String CONSOLE = "/console";

	private static final String COOKIE_PATH = "server.servlet.session.cookie.path";

	private static final String SIGN_IN = CONSOLE + "/sign-in";

	private static final String EXPIRED = CONSOLE + "/expired";

	/** Where the form may lead: never off the console. */
	private static final Pattern TARGET = Pattern.compile(CONSOLE + "(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*");

	@Bean
	@Order(2)
	SecurityFilterChain consoleSecurity(HttpSecurity http, EditorAccounts accounts, SignInProperties signIn,
			SignInThrottle throttle, SignInProblems problems, SignInMetrics metrics, Environment environment) {
		http.securityMatcher(CONSOLE, CONSOLE + "/**")
			.headers(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.csrf((csrf) -> csrf.csrfTokenRepository(tokens(environment.getRequiredProperty(COOKIE_PATH))))
			.exceptionHandling((errors) -> errors.accessDeniedHandler(denied(problems)))
			.logout((logout) -> logout.logoutUrl(CONSOLE + "/sign-out").logoutSuccessUrl(SIGN_IN + "?out"));
		AuthenticationManager passwords = accounts.passwords();
		if (passwords == null) {
			http.authorizeHttpRequests((requests) -> requests.anyRequest().denyAll())
				.exceptionHandling((errors) -> errors.authenticationEntryPoint(
						(request, response, ex) -> problems.tell(SignInProblem.forForbidden(), request, response)));
			return http.build();
		}
		http.authorizeHttpRequests((
				requests) -> requests.requestMatchers(SIGN_IN, EXPIRED).permitAll().anyRequest().hasRole(signIn.role()))
			.authenticationManager(new ThrottledSignIn(passwords, throttle, metrics))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(stranger()))
			.formLogin((form) -> form.loginPage(SIGN_IN).successHandler(signedIn()).failureHandler(failed()));
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
			if (HttpMethod.POST.matches(request.getMethod())) {
				request.getRequestDispatcher(EXPIRED).forward(request, response);
			}
			else {
				String path = request.getRequestURI().substring(request.getContextPath().length());
				response.sendRedirect(request.getContextPath() + SIGN_IN + "?to=" + target(path));
			}
		};
	}

	private static String target(@Nullable String wanted) {
		return (wanted != null && TARGET.matcher(wanted).matches()) ? wanted : CONSOLE;
	}

	private static AuthenticationSuccessHandler signedIn() {
		return (request, response, ex) -> response
			.sendRedirect(request.getContextPath() + target(request.getParameter("to")));
	}

	private static AuthenticationFailureHandler failed() {
		return (request, response, ex) -> {
			String reason = (ex instanceof TooManyAttemptsException waiting) ? "wait=" + waiting.waitSeconds()
					: "error";
			response.sendRedirect(
					request.getContextPath() + SIGN_IN + '?' + reason + "&to=" + target(request.getParameter("to")));
		};
	}

	private static AccessDeniedHandler denied(SignInProblems problems) {
		return (request, response, ex) -> {
			if (ex instanceof CsrfException) {
				request.getRequestDispatcher(EXPIRED).forward(request, response);
			}
			else {
				problems.tell(SignInProblem.forForbidden(), request, response);
			}
		};
	}

}
