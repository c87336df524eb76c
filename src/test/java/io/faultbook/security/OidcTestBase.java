package io.faultbook.security;

import io.faultbook.FaultbookInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Base class of tests that share an issuer and an instance that is its client. */
abstract class OidcTestBase {

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
