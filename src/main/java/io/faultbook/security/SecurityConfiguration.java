package io.faultbook.security;

import io.github.bucket4j.TimeMeter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
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

	private static final Logger logger = LoggerFactory.getLogger(SecurityConfiguration.class);

	static final String ROLE_PREFIX = "ROLE_";

	private static final String BEARER_CHALLENGE = "Bearer realm=\"Faultbook\"";

	private static final String BAD_TOKEN_CHALLENGE = BEARER_CHALLENGE + ", error=\"invalid_token\"";

	private static final String BASIC_CHALLENGE = "Basic realm=\"Faultbook\", charset=\"UTF-8\"";

	@Bean
	@Order(1)
	SecurityFilterChain adminSecurity(HttpSecurity http, ObjectProvider<JwtDecoder> tokens,
			OAuth2ResourceServerProperties issuer, EditorAccounts accounts, SignInThrottle throttle,
			SignInProperties signIn, SignInProblems problems, SignInMetrics metrics) {
		AccessDeniedHandler forbidden = (request, response, ex) -> problems.tell(SignInProblem.forForbidden(), request,
				response);
		http.securityMatcher("/admin/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().hasRole(signIn.role()))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.addFilterBefore(
					new SignInThrottleFilter(throttle, new KnownCredentials(signIn.period()), problems, metrics),
					WebAsyncManagerIntegrationFilter.class)
			.addFilterBefore(new CrossSiteFilter(problems), SignInThrottleFilter.class);
		JwtDecoder decoder = tokens.getIfAvailable();
		AuthenticationEntryPoint unauthorized = unauthorized(decoder != null, problems);
		http.exceptionHandling(
				(errors) -> errors.authenticationEntryPoint(unauthorized).accessDeniedHandler(forbidden));
		if (decoder != null) {
			if (issuer.getJwt().getAudiences().isEmpty()) {
				logger.warn("Tokens that the issuer made for any other service are good here too. "
						+ "Set spring.security.oauth2.resourceserver.jwt.audiences to refuse them.");
			}
			http.oauth2ResourceServer((server) -> server.authenticationEntryPoint(unauthorized)
				.accessDeniedHandler(forbidden)
				.jwt((jwt) -> jwt.decoder(decoder)
					.jwtAuthenticationConverter(new TokenConverter(new EditorClaims(signIn)))));
		}
		else {
			http.authenticationManager(accounts.passwords())
				.httpBasic((basic) -> basic.authenticationEntryPoint(unauthorized));
		}
		return http.build();
	}

	/** One for all ways of signing in. */
	@Bean
	SignInThrottle signInThrottle(SignInProperties signIn) {
		return new SignInThrottle(signIn.attempts(), signIn.period(), TimeMeter.SYSTEM_NANOTIME);
	}

	@Bean
	JwkSetUriJwtDecoderBuilderCustomizer issuerTimeouts(IssuerConnection issuer) {
		return (builder) -> builder.restOperations(issuer.documents());
	}

	/** RFC 7617, 2 and RFC 6750, 3. */
	private static AuthenticationEntryPoint unauthorized(boolean tokens, SignInProblems problems) {
		return (request, response, ex) -> {
			String challenge = !tokens ? BASIC_CHALLENGE
					: (ex instanceof OAuth2AuthenticationException) ? BAD_TOKEN_CHALLENGE : BEARER_CHALLENGE;
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
			problems.tell(SignInProblem.forUnauthorized(), request, response);
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
