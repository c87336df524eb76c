package io.faultbook.operations;

import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Sets the timeouts of PostgreSQL connections. By default, the driver has none, so a
 * server that hangs would block edits and the refresh forever. The JDBC URL overrides
 * them.
 *
 * @see <a href="https://jdbc.postgresql.org/documentation/use/">Connection parameters</a>
 */
@Component
final class DatabaseTimeouts implements BeanPostProcessor {

	private final DatabaseProperties properties;

	/**
	 * Binds the properties itself, because a post-processor is created before other
	 * beans.
	 */
	DatabaseTimeouts(Environment environment) {
		this.properties = Binder.get(environment).bindOrCreate("faultbook.database", DatabaseProperties.class);
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
