package io.faultbook.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads name and roles out of a token that was found to be good. */
final class TokenConverter implements Converter<Jwt, AbstractAuthenticationToken> {

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

	private final SignInProperties properties;

	TokenConverter(SignInProperties properties) {
		this.properties = properties;
	}

	@Override
	public AbstractAuthenticationToken convert(Jwt token) {
		List<GrantedAuthority> roles = roles(token.getClaims()).stream()
			.map((role) -> (GrantedAuthority) new SimpleGrantedAuthority(SecurityConfiguration.ROLE_PREFIX + role))
			.toList();
		return new JwtAuthenticationToken(token, roles, name(token));
	}

	private String name(Jwt token) {
		Object name = token.getClaims().get(this.properties.nameClaim());
		String known = (name instanceof String text && !text.isBlank()) ? text : token.getSubject();
		if (known == null || known.isBlank()) {
			throw new InvalidBearerTokenException("The token names nobody");
		}
		return CONTROL.matcher(known).replaceAll("?");
	}

	/** A name with dots may be a claim's own, as https://example.com/roles is. */
	private List<String> roles(Map<String, Object> claims) {
		Object own = claims.get(this.properties.rolesClaim());
		if (own != null) {
			return words(own);
		}
		Object claim = claims;
		for (String key : this.properties.rolesClaim().split("\\.", -1)) {
			claim = (claim instanceof Map<?, ?> object) ? object.get(key) : null;
		}
		return words(claim);
	}

	private static List<String> words(@Nullable Object claim) {
		if (claim instanceof Collection<?> values) {
			return values.stream().map(String::valueOf).toList();
		}
		return (claim instanceof String text) ? Arrays.asList(text.split(" ", -1)) : List.of();
	}

}
