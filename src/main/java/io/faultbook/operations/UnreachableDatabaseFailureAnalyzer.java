package io.faultbook.operations;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Explains why the database can't be used and what to check, without a stack trace. */
final class UnreachableDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	private static final String H2_FILE_IN_USE = "90020";

	private static final String INSUFFICIENT_PRIVILEGE = "42501";

	private static final String WAIT_HINT = " To wait for a database that is still starting, set "
			+ "spring.flyway.connect-retries.";

	private final Environment environment;

	UnreachableDatabaseFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
		String action = action((cause.getSQLState() != null) ? cause.getSQLState() : "");
		if (action == null) {
			return null;
		}
		return new FailureAnalysis("The database %s cannot be used: %s".formatted(url(), cause.getMessage()), action,
				root);
	}

	private static @Nullable String action(String state) {
		if (state.equals(H2_FILE_IN_USE)) {
			return "Another process has the file open. Stop that process, or use PostgreSQL, which supports several.";
		}
		if (state.equals(INSUFFICIENT_PRIVILEGE)) {
			return "Grant the database roles the privileges that docs/operations.md describes.";
		}
		return switch (state.substring(0, Math.min(2, state.length()))) {
			case "08" ->
				"Check spring.datasource.url, and that the server is running and reachable from here." + WAIT_HINT;
			case "57" -> "The server is starting or stopping. Try again when it is running." + WAIT_HINT;
			case "28" -> "Check spring.datasource.username and password, and spring.flyway.user and password if set.";
			case "3D" -> "Create the database as docs/operations.md describes, or correct spring.datasource.url.";
			default -> null;
		};
	}

	/** Without parameters, which may include a password. */
	private String url() {
		String url = this.environment.getProperty("spring.datasource.url", "");
		return url.split("[?;]", 2)[0];
	}

}
