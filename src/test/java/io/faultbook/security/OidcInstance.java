package io.faultbook.security;

import java.util.stream.Stream;

import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;

/** Instances that are a client of an issuer. */
final class OidcInstance {

	private OidcInstance() {
	}

	static FaultbookInstance start(String uri, String... more) {
		return startForConsole(uri, Stream
			.concat(Stream.of("spring.security.oauth2.resourceserver.jwt.issuer-uri=" + uri,
					"spring.security.oauth2.resourceserver.jwt.audiences=" + TestIssuer.AUDIENCE), Stream.of(more))
			.toArray(String[]::new));
	}

	/** Start one whose API does not take the issuer's tokens. */
	static FaultbookInstance startForConsole(String uri, String... more) {
		return FaultbookInstance.start(TestDatabase.H2.create(),
				Stream
					.concat(Stream.of("spring.security.oauth2.client.provider.work.issuer-uri=" + uri,
							"spring.security.oauth2.client.registration.work.client-id=" + TestIssuer.CONSOLE,
							"spring.security.oauth2.client.registration.work.client-secret=secret-of-faultbook",
							"spring.security.oauth2.client.registration.work.client-name=Work & Co",
							"faultbook.sign-in.roles-claim=realm_access.roles"), Stream.of(more))
					.toArray(String[]::new));
	}

}
