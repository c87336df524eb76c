package io.faultbook;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Creates an empty PostgreSQL database for each application context. */
@TestConfiguration(proxyBeanMethods = false)
public class PostgreSqlConfiguration {

	@Bean
	JdbcConnectionDetails postgreSqlDatabase() {
		return new Database(PostgreSqlServer.shared().createDatabase());
	}

	/** The URL includes user and password. */
	private record Database(String url) implements JdbcConnectionDetails {

		@Override
		public @Nullable String getUsername() {
			return null;
		}

		@Override
		public @Nullable String getPassword() {
			return null;
		}

		@Override
		public String getJdbcUrl() {
			return this.url;
		}

	}

}
