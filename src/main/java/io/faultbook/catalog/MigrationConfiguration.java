package io.faultbook.catalog;

import java.sql.Connection;
import java.sql.SQLException;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

	/**
	 * All that is new at a start is seen at once by the other replicas, in one
	 * transaction. H2 cannot (it commits at each change of the schema), and has no other
	 * replicas.
	 */
	@Bean
	FlywayConfigurationCustomizer migrationsInOneTransaction() {
		return (configuration) -> {
			try (Connection connection = configuration.getDataSource().getConnection()) {
				configuration.group(!connection.getMetaData().getDatabaseProductName().equals("H2"));
			}
			catch (SQLException ex) {
				throw new IllegalStateException("The database cannot be reached", ex);
			}
		};
	}

}
