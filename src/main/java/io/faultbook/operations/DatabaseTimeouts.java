package io.faultbook.operations;

import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Gives the connections to PostgreSQL an end to their patience: the driver has none by
 * default, so that a server that hangs would hold an edit and the refresh for ever. What
 * the JDBC URL says goes before.
 *
 * @see <a href="https://jdbc.postgresql.org/documentation/use/">The driver's connection
 * parameters</a>
 */
final class DatabaseTimeouts implements BeanPostProcessor {

	private final DatabaseProperties properties;

	DatabaseTimeouts(DatabaseProperties properties) {
		this.properties = properties;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool && isPostgreSql(pool.getJdbcUrl())) {
			driverProperties().forEach(pool::addDataSourceProperty);
		}
		return bean;
	}

	static boolean isPostgreSql(String url) {
		return url.startsWith("jdbc:postgresql:");
	}

	private Map<String, String> driverProperties() {
		long statement = this.properties.statementTimeout().toMillis();
		String options = "-c statement_timeout=%d -c lock_timeout=%d -c idle_in_transaction_session_timeout=%d"
			.formatted(statement, this.properties.lockTimeout().toMillis(), statement);
		return Map.of("options", options, "socketTimeout", Long.toString(this.properties.socketTimeout().toSeconds()),
				"tcpKeepAlive", "true", "ApplicationName", "faultbook");
	}

}
