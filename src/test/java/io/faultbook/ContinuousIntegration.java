package io.faultbook;

import java.util.stream.Stream;

/**
 * Tells whether the tests run in CI, where a missing tool is a failure instead of a
 * reason to skip a test.
 */
public final class ContinuousIntegration {

	private ContinuousIntegration() {
	}

	public static boolean isActive() {
		return Stream.of("CI", "FAULTBOOK_CI").anyMatch((name) -> "true".equals(System.getenv(name)));
	}

}
