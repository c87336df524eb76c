package io.faultbook.operations;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * PostgreSQL timeouts. They don't apply to migrations.
 *
 * @param statementTimeout maximum duration of a statement, 1 ms or more
 * @param lockTimeout maximum wait for a lock, 1 ms or more
 * @param socketTimeout maximum wait for a response, after which the connection is closed;
 * 1 s or more, and longer than the statement timeout
 */
@ConfigurationProperties("faultbook.database")
record DatabaseProperties(@DefaultValue("15s") Duration statementTimeout, @DefaultValue("10s") Duration lockTimeout,
		@DefaultValue("20s") Duration socketTimeout) {

	DatabaseProperties {
		if (lockTimeout.toMillis() < 1 || statementTimeout.toMillis() < 1) {
			throw new IllegalArgumentException(
					"faultbook.database.statement-timeout and lock-timeout must be at least 1ms");
		}
		if (socketTimeout.compareTo(statementTimeout) <= 0 || socketTimeout.toSeconds() < 1) {
			throw new IllegalArgumentException(
					"faultbook.database.socket-timeout must be longer than statement-timeout, and at least 1s");
		}
	}

}
