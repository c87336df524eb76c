package io.faultbook.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.params.provider.Arguments;

/** Creates tokens without the issuer, some of them with its key. */
final class ForgedTokens {

	private final TestIssuer issuer;

	ForgedTokens(TestIssuer issuer) {
		this.issuer = issuer;
	}

	/** Return a valid token. The invalid tokens each differ from it in one way. */
	String valid() throws JOSEException {
		return signed(claims().build(), JWSAlgorithm.RS256, this.issuer.key());
	}

	String withoutSubject() throws JOSEException {
		return signed(claims().subject(null).build(), JWSAlgorithm.RS256, this.issuer.key());
	}

	private JWTClaimsSet.Builder claims() {
		Instant now = Instant.now();
		return new JWTClaimsSet.Builder().issuer(this.issuer.uri())
			.audience(TestIssuer.AUDIENCE)
			.subject("mallory")
			.claim("realm_access", Map.of("roles", List.of("editor")))
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
	}

	private String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, RSAKey key) throws JOSEException {
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("issuer-key").build(), claims);
		token.sign(new RSASSASigner(key));
		return token.serialize();
	}

	private String signedWith(String keyId, RSAKey key) throws JOSEException {
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(),
				claims().build());
		token.sign(new RSASSASigner(key));
		return token.serialize();
	}

	private String withEmbeddedKey(RSAKey key) throws JOSEException {
		SignedJWT token = new SignedJWT(
				new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("issuer-key").jwk(key.toPublicJWK()).build(),
				claims().build());
		token.sign(new RSASSASigner(key));
		return token.serialize();
	}

	/** Return tokens with one fault each, and the name of the fault. */
	Stream<Arguments> invalid() throws JOSEException {
		RSAKey key = this.issuer.key();
		RSAKey foreign = new RSAKeyGenerator(2048).keyID("foreign").generate();
		Instant now = Instant.now();
		SignedJWT confused = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("issuer-key").build(),
				claims().build());
		confused.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
		String changed = signed(claims().build(), JWSAlgorithm.RS256, key);
		String[] parts = changed.split("\\.", -1);
		String payload = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(claims().subject("boss").build().toString().getBytes(StandardCharsets.UTF_8));
		return Stream
			.of(Arguments.of("wrong audience", signed(claims().audience("other").build(), JWSAlgorithm.RS256, key)),
					Arguments.of("no audience", signed(claims().audience((String) null).build(), JWSAlgorithm.RS256,
							key)),
					Arguments.of(
							"wrong issuer", signed(claims().issuer("http://localhost:1").build(), JWSAlgorithm.RS256,
									key)),
					Arguments.of("foreign key with the same ID", signed(claims().build(), JWSAlgorithm.RS256, foreign)),
					Arguments.of("expired",
							signed(claims().expirationTime(Date.from(now.minus(Duration.ofMinutes(5)))).build(),
									JWSAlgorithm.RS256, key)),
					Arguments.of("not yet valid",
							signed(claims().notBeforeTime(Date.from(now.plus(Duration.ofMinutes(5)))).build(),
									JWSAlgorithm.RS256, key)),
					Arguments.of("alg none", new PlainJWT(claims().build()).serialize()),
					Arguments.of("public key as an HMAC secret", confused.serialize()),
					Arguments.of("changed after signing", parts[0] + '.' + payload + '.' + parts[2]),
					Arguments.of("foreign key with an unknown ID", signedWith("unknown-key", foreign)),
					Arguments.of("key in the token's header", withEmbeddedKey(foreign)),
					Arguments.of("garbage", "abc.def.ghi"), Arguments.of("two parts", "abc.def"));
	}

}
