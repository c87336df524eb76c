package io.faultbook.security;

import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;

/** One instance for all tests that need no configuration of their own. */
final class SharedFaultbook {

	private static final FaultbookInstance INSTANCE = FaultbookInstance.start(TestDatabase.H2.create());

	private SharedFaultbook() {
	}

	/** The instance, which ends with the tests' process. */
	static FaultbookInstance get() {
		return INSTANCE;
	}

	static int port() {
		return INSTANCE.uri("").getPort();
	}

}
