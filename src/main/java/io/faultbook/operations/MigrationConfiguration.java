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
 * How the database is migrated at a start. PostgreSQL may be shared: all that is new is
 * seen at once by the other replicas, in one transaction, over a connection of its own
 * without the limits of the pool (a migration may take its time, and Flyway may wait for
 * a server that is still starting), but not waiting long for a lock, behind which the
 * other replicas' statements would queue. H2 commits at each change of the schema, and
 * has no other replicas.
 */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

	private static final String LOCK_TIMEOUT = "SET lock_timeout = '15s'";

	/** What H2 cannot do. */
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

	/** Of the pool, or of the connections that are Flyway's own if it has a user. */
	private static String url(DataSource source) {
		HikariDataSource pool = DataSourceUnwrapper.unwrap(source, HikariDataSource.class);
		if (pool != null) {
			return pool.getJdbcUrl();
		}
		SimpleDriverDataSource plain = DataSourceUnwrapper.unwrap(source, SimpleDriverDataSource.class);
		return (plain != null && plain.getUrl() != null) ? plain.getUrl() : "";
	}

}
