package io.faultbook.security;

import java.util.stream.Stream;

import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;

/** Starts instances that are clients of an issuer. */
final class OidcInstance {

	private OidcInstance() {
	}

	static FaultbookInstance start(String issuerUri, String... properties) {
		return startForConsole(issuerUri,
				Stream.concat(
						Stream.of("spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuerUri,
								"spring.security.oauth2.resourceserver.jwt.audiences=" + TestIssuer.AUDIENCE),
						Stream.of(properties))
					.toArray(String[]::new));
	}

	/** Start an instance whose API doesn't accept the issuer's tokens. */
	static FaultbookInstance startForConsole(String issuerUri, String... properties) {
		return FaultbookInstance
			.start(TestDatabase.H2.create(),
					Stream
						.concat(Stream.of("spring.security.oauth2.client.provider.work.issuer-uri=" + issuerUri,
								"spring.security.oauth2.client.registration.work.client-id="
										+ TestIssuer.CONSOLE_CLIENT_ID,
								"spring.security.oauth2.client.registration.work.client-secret=secret-of-faultbook",
								"spring.security.oauth2.client.registration.work.client-name=Work & Co",
								"faultbook.sign-in.roles-claim=realm_access.roles"), Stream.of(properties))
						.toArray(String[]::new));
	}

}
