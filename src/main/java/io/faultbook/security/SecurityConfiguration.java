package io.faultbook.security;

import io.faultbook.security.IssuerClient.IssuerUnavailableException;
import io.faultbook.security.ThrottledAuthenticationManager.TooManyAttemptsException;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
 * Secures the admin API. Editors send a token if a token issuer is configured, otherwise
 * HTTP Basic credentials. Public requests bypass the security filters.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ EditorProperties.class, SignInProperties.class, OAuth2ClientProperties.class })
class SecurityConfiguration {

	private static final int ISSUER_RETRY_SECONDS = 5;

	private static final String BEARER_CHALLENGE = "Bearer realm=\"Faultbook\"";

	private static final String BAD_TOKEN_CHALLENGE = BEARER_CHALLENGE + ", error=\"invalid_token\"";

	private static final String BASIC_CHALLENGE = "Basic realm=\"Faultbook\", charset=\"UTF-8\"";

	@Bean
	@Order(1)
	SecurityFilterChain adminSecurity(HttpSecurity http, EditorAuthentication authentication, SignInProperties signIn,
			SecurityProblemHandler problemHandler) {
		AuthenticationEntryPoint unauthorized = unauthorized(authentication.usesTokens(), problemHandler);
		AccessDeniedHandler forbidden = (request, response, ex) -> problemHandler.send(HttpStatus.FORBIDDEN,
				"forbidden", request, response);
		http.securityMatcher("/admin/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().hasRole(signIn.role()))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.addFilterBefore(new CrossSiteFilter(problemHandler), WebAsyncManagerIntegrationFilter.class)
			.exceptionHandling(
					(errors) -> errors.authenticationEntryPoint(unauthorized).accessDeniedHandler(forbidden));
		if (authentication.usesTokens()) {
			http.oauth2ResourceServer((server) -> server.authenticationEntryPoint(unauthorized)
				.accessDeniedHandler(forbidden)
				.jwt((jwt) -> jwt.authenticationManager(authentication.manager())));
		}
		else {
			http.authenticationManager(authentication.manager())
				.httpBasic((basic) -> basic.authenticationEntryPoint(unauthorized));
		}
		return http.build();
	}

	@Bean
	JwkSetUriJwtDecoderBuilderCustomizer issuerTimeouts(IssuerClient issuerClient) {
		return (builder) -> builder.restOperations(issuerClient);
	}

	/** The challenges follow RFC 7617, section 2 and RFC 6750, section 3. */
	private static AuthenticationEntryPoint unauthorized(boolean usesTokens, SecurityProblemHandler problemHandler) {
		return (request, response, ex) -> {
			if (ex instanceof TooManyAttemptsException tooMany) {
				problemHandler.sendRetryAfter(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", tooMany.waitSeconds(),
						request, response);
			}
			else if (ex instanceof IssuerUnavailableException) {
				problemHandler.sendRetryAfter(HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable",
						ISSUER_RETRY_SECONDS, request, response);
			}
			else {
				String challenge = !usesTokens ? BASIC_CHALLENGE
						: (ex instanceof OAuth2AuthenticationException) ? BAD_TOKEN_CHALLENGE : BEARER_CHALLENGE;
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
				problemHandler.send(HttpStatus.UNAUTHORIZED, "unauthorized", request, response);
			}
		};
	}

	/**
	 * Rejects only malformed paths. Handlers reject unknown methods, and the container
	 * rejects control characters in headers. With its other checks, the firewall would
	 * throw while a handler reads a header.
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

	@Bean
	RequestRejectedHandler requestRejectedHandler(SecurityProblemHandler problemHandler) {
		return (request, response, ex) -> problemHandler.send(HttpStatus.BAD_REQUEST, "bad-request", request, response);
	}

}
