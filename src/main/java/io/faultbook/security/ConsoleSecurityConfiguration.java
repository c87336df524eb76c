package io.faultbook.security;

import io.faultbook.security.ThrottledSignIn.TooManyAttemptsException;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Lets editors into the console by a form, with a session; nobody where an issuer of
 * tokens knows the editors, who have no password then. What is sent without the token
 * against cross-site requests, when the session is over for instance, is not done, but
 * shown again, so that nothing typed is lost.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurityConfiguration {

	private static final String SIGN_IN = "/console/sign-in";

	private static final String EXPIRED = "/console/expired";

	@Bean
	@Order(2)
	SecurityFilterChain consoleSecurity(HttpSecurity http, EditorAccounts accounts, SignInProperties signIn,
			SignInThrottle throttle, SignInProblems problems, SignInMetrics metrics) {
		http.securityMatcher("/console", "/console/**")
			.headers(AbstractHttpConfigurer::disable)
			.exceptionHandling((errors) -> errors.accessDeniedHandler(denied(problems)))
			.logout((logout) -> logout.logoutUrl("/console/sign-out").logoutSuccessUrl(SIGN_IN + "?out"));
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
			.formLogin((form) -> form.loginPage(SIGN_IN).defaultSuccessUrl("/console").failureHandler(failed()));
		return http.build();
	}

	private static AuthenticationFailureHandler failed() {
		return (request, response, ex) -> {
			String reason = (ex instanceof TooManyAttemptsException waiting) ? "wait=" + waiting.waitSeconds()
					: "error";
			response.sendRedirect(request.getContextPath() + SIGN_IN + '?' + reason);
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
