package io.faultbook.security;

import io.faultbook.security.ThrottledAuthenticationManager.TooManyAttemptsException;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.request.async.WebAsyncManagerIntegrationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Lets editors into the API: by the tokens of an OIDC issuer where one is configured,
 * else by HTTP Basic. What readers ask for passes no filter of this package.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ EditorProperties.class, SignInProperties.class })
class SecurityConfiguration {

	static final String ROLE_PREFIX = "ROLE_";

	private static final String BEARER_CHALLENGE = "Bearer realm=\"Faultbook\"";

	private static final String BAD_TOKEN_CHALLENGE = BEARER_CHALLENGE + ", error=\"invalid_token\"";

	private static final String BASIC_CHALLENGE = "Basic realm=\"Faultbook\", charset=\"UTF-8\"";

	@Bean
	@Order(1)
	SecurityFilterChain adminSecurity(HttpSecurity http, EditorAuthentication editors, SignInProperties signIn,
			SignInProblems problems) {
		AuthenticationEntryPoint unauthorized = unauthorized(editors.isByToken(), problems);
		AccessDeniedHandler forbidden = (request, response, ex) -> problems.tell(SignInProblem.forForbidden(), request,
				response);
		http.securityMatcher("/admin/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().hasRole(signIn.role()))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.addFilterBefore(new CrossSiteFilter(problems), WebAsyncManagerIntegrationFilter.class)
			.exceptionHandling(
					(errors) -> errors.authenticationEntryPoint(unauthorized).accessDeniedHandler(forbidden));
		if (editors.isByToken()) {
			http.oauth2ResourceServer((server) -> server.authenticationEntryPoint(unauthorized)
				.accessDeniedHandler(forbidden)
				.jwt((jwt) -> jwt.authenticationManager(editors.manager())));
		}
		else {
			http.authenticationManager(editors.manager())
				.httpBasic((basic) -> basic.authenticationEntryPoint(unauthorized));
		}
		return http.build();
	}

	@Bean
	JwkSetUriJwtDecoderBuilderCustomizer issuerTimeouts(IssuerConnection issuer) {
		return (builder) -> builder.restOperations(issuer.documents());
	}

	/**
	 * Answers requests that aren't signed in.
	 *
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc7617#section-2">RFC 7617, 2</a>
	 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750, 3</a>
	 */
	private static AuthenticationEntryPoint unauthorized(boolean byToken, SignInProblems problems) {
		return (request, response, ex) -> {
			if (ex instanceof TooManyAttemptsException waiting) {
				problems.tell(SignInProblem.forTooManyAttempts(waiting.waitSeconds()), request, response);
			}
			else if (ex instanceof IssuerUnavailableException) {
				problems.tell(SignInProblem.forUnavailableIssuer(), request, response);
			}
			else {
				String challenge = !byToken ? BASIC_CHALLENGE
						: (ex instanceof OAuth2AuthenticationException) ? BAD_TOKEN_CHALLENGE : BEARER_CHALLENGE;
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
				problems.tell(SignInProblem.forUnauthorized(), request, response);
			}
		};
	}

	/**
	 * Refuses odd paths. Unknown methods are for the handlers to refuse, which know the
	 * ones that are taken, and fields are for the container, which refuses control
	 * characters: the firewall would throw in the midst of a handler.
	 */
	@Bean
	StrictHttpFirewall httpFirewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setUnsafeAllowAnyHttpMethod(true);
		firewall.setAllowedHeaderNames((name) -> true);
		firewall.setAllowedHeaderValues((value) -> true);
		firewall.setAllowedParameterNames((name) -> true);
		return firewall;
	}

	/** What the firewall refuses, an encoded slash or a control character, say. */
	@Bean
	RequestRejectedHandler requestRejectedHandler(SignInProblems problems) {
		return (request, response, ex) -> problems.tell(SignInProblem.forRejectedRequest(), request, response);
	}

}
