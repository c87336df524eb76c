package io.faultbook.security;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Makes an editor out of a token that was found to be good. */
final class TokenConverter implements Converter<Jwt, AbstractAuthenticationToken> {

	private final EditorClaims editors;

	TokenConverter(EditorClaims editors) {
		this.editors = editors;
	}

	@Override
	public AbstractAuthenticationToken convert(Jwt token) {
		String name = this.editors.name(token.getClaims());
		if (name == null) {
			throw new InvalidBearerTokenException("The token names nobody");
		}
		return new JwtAuthenticationToken(token, this.editors.roles(token.getClaims()), name);
	}

}
