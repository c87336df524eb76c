package io.faultbook.operations;

import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Migrates PostgreSQL in one transaction, so that running replicas see all changes at
 * once. Uses a connection outside of the pool, because a migration may take longer than
 * the pool's timeouts and Flyway may have to wait for the server to start. The wait for a
 * lock is short, because statements of other replicas queue behind it.
 */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

	private static final String LOCK_TIMEOUT = "SET lock_timeout = '15s'";

	private static final String POSTGRESQL_MIGRATIONS = "classpath:db/postgresql";

	@Bean
	FlywayConfigurationCustomizer postgreSqlMigrations() {
		return (configuration) -> {
			DataSource source = configuration.getDataSource();
			if (DatabaseTimeouts.isPostgreSql(url(source))) {
				configure(configuration, source);
			}
		};
	}

	private static void configure(FluentConfiguration configuration, DataSource source) {
		Stream<String> locations = Stream.of(configuration.getLocations()).map(Location::getDescriptor);
		configuration.group(true)
			.locations(Stream.concat(locations, Stream.of(POSTGRESQL_MIGRATIONS)).toArray(String[]::new))
			.initSql(LOCK_TIMEOUT)
			.dataSource(DataSourceBuilder.derivedFrom(source).type(SimpleDriverDataSource.class).build());
	}

	/** Flyway has a data source without a pool if it has its own user. */
	private static String url(DataSource source) {
		HikariDataSource pool = DataSourceUnwrapper.unwrap(source, HikariDataSource.class);
		if (pool != null) {
			return pool.getJdbcUrl();
		}
		SimpleDriverDataSource plain = DataSourceUnwrapper.unwrap(source, SimpleDriverDataSource.class);
		return (plain != null && plain.getUrl() != null) ? plain.getUrl() : "";
	}

}
