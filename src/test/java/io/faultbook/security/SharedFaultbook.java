package io.faultbook.security;

import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;

/** An instance that tests without their own configuration share. */
final class SharedFaultbook {

	private static final FaultbookInstance INSTANCE = FaultbookInstance.start(TestDatabase.H2.create());

	private SharedFaultbook() {
	}

	/** Return the instance. It stops when the test process ends. */
	static FaultbookInstance get() {
		return INSTANCE;
	}

	static int port() {
		return INSTANCE.uri("").getPort();
	}

}
