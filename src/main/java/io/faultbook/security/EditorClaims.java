package io.faultbook.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/**
 * Reads name and roles out of what an issuer says of an editor, in a token of the API and
 * at the console's sign-in alike: who edits by both has one name in the history.
 */
final class EditorClaims {

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

	private final SignInProperties properties;

	EditorClaims(SignInProperties properties) {
		this.properties = properties;
	}

	/** The name for the history, without control characters; null if there is none. */
	@Nullable String name(Map<String, Object> claims) {
		Object name = claims.get(this.properties.nameClaim());
		Object known = (name instanceof String text && !text.isBlank()) ? text : claims.get(JwtClaimNames.SUB);
		return (known instanceof String text && !text.isBlank()) ? CONTROL.matcher(text).replaceAll("?") : null;
	}

	List<GrantedAuthority> roles(Map<String, Object> claims) {
		return words(claim(claims)).stream()
			.map((role) -> (GrantedAuthority) new SimpleGrantedAuthority(SecurityConfiguration.ROLE_PREFIX + role))
			.toList();
	}

	/** A name with dots may be a claim's own, as https://example.com/roles is. */
	private @Nullable Object claim(Map<String, Object> claims) {
		Object own = claims.get(this.properties.rolesClaim());
		if (own != null) {
			return own;
		}
		Object claim = claims;
		for (String key : this.properties.rolesClaim().split("\\.", -1)) {
			claim = (claim instanceof Map<?, ?> object) ? object.get(key) : null;
		}
		return claim;
	}

	private static List<String> words(@Nullable Object claim) {
		if (claim instanceof Collection<?> values) {
			return values.stream().map(String::valueOf).toList();
		}
		return (claim instanceof String text) ? Arrays.asList(text.split(" ", -1)) : List.of();
	}

}
