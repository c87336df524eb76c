package io.faultbook.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

import io.faultbook.H2Test;
import io.faultbook.PostgreSqlTest;
import io.faultbook.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the migrations with the application's settings of Flyway. */
class MigrationTests {

	private static final Path MIGRATIONS = Path.of("db/migration");

	private static List<String> files(String prefix) throws IOException {
		return files(MIGRATIONS, prefix);
	}

	private static List<String> files(Path directory, String prefix) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.startsWith(prefix))
				.sorted()
				.toList();
		}
	}

	private static long dataVersion(String url) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT version FROM data_version")) {
			rows.next();
			return rows.getLong(1);
		}
	}

	@Nested
	@H2Test
	class OnH2 extends Cases {

		OnH2() {
			super(TestDatabase.H2);
		}

	}

	@Nested
	@PostgreSqlTest
	class OnPostgreSql extends Cases {

		OnPostgreSql() {
			super(TestDatabase.POSTGRESQL);
		}

		@Test
		void concurrentMigrationsOfAnEmptyDatabaseSucceed() throws IOException, SQLException {
			String url = TestDatabase.POSTGRESQL.create();
			CyclicBarrier start = new CyclicBarrier(2);
			List<CompletableFuture<MigrateResult>> results = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
				await(start);
				return flyway(url, MIGRATIONS).migrate();
			})).limit(2).toList();
			assertThat(results.stream().map(CompletableFuture::join)).allMatch((result) -> result.success)
				.extracting((result) -> result.migrationsExecuted)
				.containsExactlyInAnyOrder(0, files("").size());
			assertThat(dataVersion(url)).isEqualTo(files("R__").size());
		}

		private static void await(CyclicBarrier barrier) {
			try {
				barrier.await();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	abstract static class Cases {

		private final TestDatabase kind;

		@Autowired
		private Flyway flyway;

		@Autowired
		private EntityManagerFactory entities;

		Cases(TestDatabase kind) {
			this.kind = kind;
		}

		Flyway flyway(String url, Path migrations) {
			return Flyway.configure()
				.configuration(this.flyway.getConfiguration())
				.dataSource(url, null, null)
				.locations("filesystem:" + migrations)
				.load();
		}

		@Test
		void everyFileIsAppliedToAnEmptyDatabase() throws IOException {
			List<String> expected = new ArrayList<>(files(""));
			if (this.kind == TestDatabase.POSTGRESQL) {
				expected.addAll(files(Path.of("db/postgresql"), "R__"));
			}
			assertThat(this.flyway.info().applied()).extracting(MigrationInfo::getScript)
				.containsExactlyInAnyOrderElementsOf(expected);
			assertThat(Arrays.stream(this.flyway.info().pending())).isEmpty();
		}

		@Test
		void schemaIsValidatedAgainstTheEntities() {
			assertThat(this.entities.getProperties()).containsEntry("hibernate.hbm2ddl.auto", "validate");
		}

		@Test
		void secondMigrationChangesNothing() throws SQLException {
			String url = this.kind.create();
			flyway(url, MIGRATIONS).migrate();
			long dataVersion = dataVersion(url);
			assertThat(flyway(url, MIGRATIONS).migrate().migrationsExecuted).isZero();
			assertThat(dataVersion(url)).isEqualTo(dataVersion);
		}

		@Test
		void editedReferenceFileIncreasesTheDataVersion(@TempDir Path copy) throws IOException, SQLException {
			String url = this.kind.create();
			FileSystemUtils.copyRecursively(MIGRATIONS, copy);
			flyway(url, copy).migrate();
			assertThat(files("R__")).hasSizeGreaterThan(5);
			for (String file : files("R__")) {
				long before = dataVersion(url);
				Files.writeString(copy.resolve(file), Files.readString(copy.resolve(file)) + "-- edited\n");
				assertThat(flyway(url, copy).migrate().migrationsExecuted).as(file).isEqualTo(1);
				assertThat(dataVersion(url)).as(file).isGreaterThan(before);
			}
		}

	}

}
