package io.faultbook.security;

import io.faultbook.FaultbookInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** An issuer and an instance that is its client, for all tests of a class. */
abstract class OidcCase {

	@SuppressWarnings("NullAway.Init")
	static TestIssuer issuer;

	@SuppressWarnings("NullAway.Init")
	static FaultbookInstance faultbook;

	@BeforeAll
	static void start() {
		issuer = TestIssuer.start(0);
		faultbook = OidcInstance.start(issuer.uri());
		issuer.registerConsole(faultbook.uri(""));
	}

	@AfterAll
	static void stop() {
		faultbook.close();
		issuer.close();
	}

}
