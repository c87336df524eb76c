package io.faultbook.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** A real OIDC issuer: Spring Authorization Server, on its own port. */
public final class TestIssuer implements AutoCloseable {

	static final String AUDIENCE = "faultbook";

	private static final Map<String, List<String>> ROLES = Map.of("alice", List.of("viewer", "editor"), "victor",
			List.of("viewer"));

	/** The client ID of the console. */
	public static final String CONSOLE_CLIENT_ID = "faultbook";

	private final ConfigurableApplicationContext context;

	private TestIssuer(ConfigurableApplicationContext context) {
		this.context = context;
	}

	public static TestIssuer start(int port) {
		return new TestIssuer(new SpringApplicationBuilder(Setup.class).properties("server.port=" + port)
			.properties("spring.config.name=none", "spring.main.banner-mode=off")
			.run());
	}

	public String uri() {
		return "http://localhost:" + this.context.getEnvironment().getProperty("local.server.port");
	}

	RSAKey key() {
		return this.context.getBean(RSAKey.class);
	}

	/** Get a token with the client credentials grant, like a script. */
	String tokenOf(String client) throws IOException, InterruptedException {
		String credentials = Base64.getEncoder()
			.encodeToString((client + ":secret-of-" + client).getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(URI.create(uri() + "/oauth2/token"))
			.header("Authorization", "Basic " + credentials)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
			.build();
		String body = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
		return JsonPath.read(body, "$.access_token");
	}

	/** Register the console of an instance as a client. */
	public void registerConsole(URI root) {
		this.context.getBean(RegisteredClientRepository.class)
			.save(RegisteredClient.withId(CONSOLE_CLIENT_ID)
				.clientId(CONSOLE_CLIENT_ID)
				.clientSecret("{noop}secret-of-" + CONSOLE_CLIENT_ID)
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
				.redirectUri(root + "/console/sign-in/callback/work")
				.postLogoutRedirectUri(root + "/console/sign-in?out")
				.scope("openid")
				.scope("profile")
				.clientSettings(ClientSettings.builder().requireProofKey(true).build())
				.build());
	}

	/**
	 * Sign in like a browser.
	 * @param authorization the URL that Faultbook redirects the browser to
	 * @return the URL that the issuer redirects the browser to
	 */
	URI signIn(URI authorization, String user) throws IOException, InterruptedException {
		HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
		URI login = URI.create(uri() + "/login");
		String form = browser.send(HttpRequest.newBuilder(login).build(), HttpResponse.BodyHandlers.ofString()).body();
		String token = form.replaceFirst("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
		browser.send(HttpRequest.newBuilder(login)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("username=" + user + "&password=secret&_csrf=" + token))
			.build(), HttpResponse.BodyHandlers.discarding());
		HttpResponse<String> response = browser.send(
				HttpRequest.newBuilder(authorization).header("Accept", "text/html").build(),
				HttpResponse.BodyHandlers.ofString());
		return URI
			.create(response.headers().firstValue("Location").orElseThrow(() -> new AssertionError(response.body())));
	}

	/** Change the claims of ID tokens from now on. */
	void changeIdTokens(Consumer<JwtClaimsSet.Builder> change) {
		this.context.getBean(IdTokenFaults.class).change = change;
	}

	/** Set whether ID tokens are signed with a foreign key from now on. */
	void signWithForeignKey(boolean foreignKey) {
		this.context.getBean(IdTokenFaults.class).foreignKey = foreignKey;
	}

	@Override
	public void close() {
		this.context.close();
	}

	static final class IdTokenFaults {

		volatile Consumer<JwtClaimsSet.Builder> change = (claims) -> {
		};

		volatile boolean foreignKey;

	}

	@EnableWebSecurity
	@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class })
	static class Setup {

		@Bean
		SecurityFilterChain authorizationServer(HttpSecurity http) {
			return http.oauth2AuthorizationServer((server) -> server.oidc(Customizer.withDefaults()))
				.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

		@Bean
		RegisteredClientRepository clients() {
			return new InMemoryRegisteredClientRepository(
					ROLES.keySet().stream().sorted().map(Setup::client).toArray(RegisteredClient[]::new));
		}

		private static RegisteredClient client(String name) {
			return RegisteredClient.withId(UUID.randomUUID().toString())
				.clientId(name)
				.clientSecret("{noop}secret-of-" + name)
				.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
				.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
				.build();
		}

		@Bean
		RSAKey key() throws JOSEException {
			return new RSAKeyGenerator(2048).keyID("issuer-key").generate();
		}

		@Bean
		JWKSource<SecurityContext> keys(RSAKey key) {
			return new ImmutableJWKSet<>(new JWKSet(key));
		}

		@Bean
		JwtDecoder decoder(JWKSource<SecurityContext> keys) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
		}

		/** Signs with the issuer's key, or with a foreign key that has the same ID. */
		@Bean
		JwtEncoder encoder(JWKSource<SecurityContext> keys, IdTokenFaults faults) throws JOSEException {
			JwtEncoder own = new NimbusJwtEncoder(keys);
			JwtEncoder foreign = new NimbusJwtEncoder(
					new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyID("issuer-key").generate())));
			return (parameters) -> (faults.foreignKey ? foreign : own).encode(parameters);
		}

		@Bean
		IdTokenFaults faults() {
			return new IdTokenFaults();
		}

		@Bean
		UserDetailsService users() {
			return new InMemoryUserDetailsManager(ROLES.keySet()
				.stream()
				.map((name) -> User.withUsername(name).password("{noop}secret").roles("user").build())
				.toArray(UserDetails[]::new));
		}

		@Bean
		AuthorizationServerSettings settings() {
			return AuthorizationServerSettings.builder().build();
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> claims(IdTokenFaults faults) {
			return (context) -> {
				Authentication principal = Objects.requireNonNull(context.getPrincipal());
				String name = principal.getName();
				context.getClaims()
					.audience(List.of(AUDIENCE))
					.claim("preferred_username", name)
					.claim("realm_access", Map.of("roles", ROLES.getOrDefault(name, List.of())));
				if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
					faults.change.accept(context.getClaims());
				}
			};
		}

	}

}
