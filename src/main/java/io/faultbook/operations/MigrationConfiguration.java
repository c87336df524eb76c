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
 * Migrates a PostgreSQL that replicas share in one transaction, so that they see all
 * changes at once. The connection isn't the pool's: a migration may take longer than the
 * pool's timeouts, and Flyway may wait for a server that is starting. It doesn't wait
 * long for a lock, because statements of other replicas would queue behind it.
 */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

	private static final String LOCK_TIMEOUT = "SET lock_timeout = '15s'";

	private static final String ONLY_POSTGRESQL = "classpath:db/postgresql";

	@Bean
	FlywayConfigurationCustomizer sharedDatabase() {
		return (configuration) -> {
			DataSource source = configuration.getDataSource();
			if (DatabaseTimeouts.isPostgreSql(url(source))) {
				shared(configuration, source);
			}
		};
	}

	private static void shared(FluentConfiguration configuration, DataSource source) {
		Stream<String> common = Stream.of(configuration.getLocations()).map(Location::getDescriptor);
		configuration.group(true)
			.locations(Stream.concat(common, Stream.of(ONLY_POSTGRESQL)).toArray(String[]::new))
			.initSql(LOCK_TIMEOUT)
			.dataSource(DataSourceBuilder.derivedFrom(source).type(SimpleDriverDataSource.class).build());
	}

	/** Flyway has no pool if it has a user of its own. */
	private static String url(DataSource source) {
		HikariDataSource pool = DataSourceUnwrapper.unwrap(source, HikariDataSource.class);
		if (pool != null) {
			return pool.getJdbcUrl();
		}
		SimpleDriverDataSource plain = DataSourceUnwrapper.unwrap(source, SimpleDriverDataSource.class);
		return (plain != null && plain.getUrl() != null) ? plain.getUrl() : "";
	}

}
