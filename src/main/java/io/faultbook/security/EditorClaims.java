package io.faultbook.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserSource;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Reads an editor's name and roles from the claims that an issuer provides. The API and
 * the console share this class, so that an editor has the same name in the history either
 * way.
 */
final class EditorClaims {

	private static final Pattern CONTROL_CHARACTER = Pattern.compile("\\p{Cntrl}");

	private final SignInProperties properties;

	EditorClaims(SignInProperties properties) {
		this.properties = properties;
	}

	AbstractAuthenticationToken toAuthentication(Jwt token) {
		String name = name(token.getClaims())
			.orElseThrow(() -> new InvalidBearerTokenException("The token has no name and no subject"));
		return new JwtAuthenticationToken(token, roles(token.getClaims()), name);
	}

	OidcUser toUser(OidcUserSource source) {
		OidcIdToken idToken = source.getUserRequest().getIdToken();
		Map<String, Object> claims = new OidcUserAuthority(idToken, source.getUserInfo()).getAttributes();
		String name = name(claims)
			.orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("nameless_editor"),
					"The ID token has no name and no subject"));
		return new OidcEditor(name, roles(claims), idToken, source.getUserInfo());
	}

	private Optional<String> name(Map<String, Object> claims) {
		return Stream.of(this.properties.nameClaim(), JwtClaimNames.SUB)
			.map(claims::get)
			.filter((name) -> name instanceof String text && !text.isBlank())
			.map((name) -> CONTROL_CHARACTER.matcher(name.toString()).replaceAll("?"))
			.findFirst();
	}

	private List<GrantedAuthority> roles(Map<String, Object> claims) {
		return toStrings(rolesClaim(claims)).stream()
			.map((role) -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role))
			.toList();
	}

	/** A claim's name may itself contain dots, as in https://example.com/roles. */
	private @Nullable Object rolesClaim(Map<String, Object> claims) {
		Object claim = claims.get(this.properties.rolesClaim());
		if (claim != null) {
			return claim;
		}
		claim = claims;
		for (String key : this.properties.rolesClaim().split("\\.", -1)) {
			claim = (claim instanceof Map<?, ?> object) ? object.get(key) : null;
		}
		return claim;
	}

	private static List<String> toStrings(@Nullable Object claim) {
		if (claim instanceof Collection<?> values) {
			return values.stream().map(String::valueOf).toList();
		}
		return (claim instanceof String text) ? Arrays.asList(text.split(" ", -1)) : List.of();
	}

	/** A user with the name that the history shows. */
	private static final class OidcEditor extends DefaultOidcUser {

		private static final long serialVersionUID = 1L;

		private final String name;

		OidcEditor(String name, List<GrantedAuthority> roles, OidcIdToken idToken, @Nullable OidcUserInfo userInfo) {
			super(roles, idToken, userInfo);
			this.name = name;
		}

		@Override
		public String getName() {
			return this.name;
		}

	}

}
