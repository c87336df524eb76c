package io.faultbook.security;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EditorClaimsTests {

	private static Jwt token(String claim, Object value) {
		return Jwt.withTokenValue("x").header("alg", "RS256").subject("id-1").claim(claim, value).build();
	}

	private static EditorClaims claims(String rolesClaim) {
		return new EditorClaims(new SignInProperties(rolesClaim, "editor", "preferred_username", 10,
				Duration.ofMinutes(10), Duration.ofSeconds(3)));
	}

	private static List<String> roles(String rolesClaim, Jwt token) {
		return claims(rolesClaim).toAuthentication(token)
			.getAuthorities()
			.stream()
			.map((role) -> String.valueOf(role.getAuthority()))
			.toList();
	}

	@Test
	void rolesAreReadFromAnArray() {
		assertThat(roles("roles", token("roles", List.of("editor", "x")))).containsExactly("ROLE_editor", "ROLE_x");
	}

	@Test
	void rolesAreReadFromASpaceSeparatedString() {
		assertThat(roles("scope", token("scope", "openid editor"))).containsExactly("ROLE_openid", "ROLE_editor");
	}

	@Test
	void rolesAreReadFromANestedClaim() {
		assertThat(roles("realm_access.roles", token("realm_access", Map.of("roles", List.of("editor")))))
			.containsExactly("ROLE_editor");
	}

	@Test
	void claimOfAnotherTypeGivesNoRoles() {
		assertThat(roles("roles", token("roles", 42))).isEmpty();
		assertThat(roles("a.b", token("a", "editor"))).isEmpty();
		assertThat(roles("missing", token("roles", List.of("editor")))).isEmpty();
	}

	@Test
	void blankNameFallsBackToTheSubject() {
		assertThat(claims("roles").toAuthentication(token("preferred_username", "alice")).getName()).isEqualTo("alice");
		assertThat(claims("roles").toAuthentication(token("preferred_username", " ")).getName()).isEqualTo("id-1");
	}

	@Test
	void claimNameCanContainDots() {
		assertThat(roles("https://example.com/roles", token("https://example.com/roles", List.of("editor"))))
			.containsExactly("ROLE_editor");
	}

	@Test
	void tokenWithoutANameIsRejected() {
		Jwt nameless = Jwt.withTokenValue("x").header("alg", "RS256").claim("roles", List.of("editor")).build();
		assertThatExceptionOfType(InvalidBearerTokenException.class)
			.isThrownBy(() -> claims("roles").toAuthentication(nameless));
	}

	@Test
	void controlCharactersInANameAreReplaced() {
		assertThat(claims("roles").toAuthentication(token("preferred_username", "al\u0000i\nce")).getName())
			.isEqualTo("al?i?ce");
	}

}
