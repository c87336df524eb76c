package io.faultbook.snapshot;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import io.faultbook.DatabaseInterceptor;
import io.faultbook.H2Test;
import io.faultbook.PostgreSqlTest;
import io.faultbook.TestCodes;
import io.faultbook.editing.CodeTexts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that polling applications serve changes of the database. */
class SnapshotRefreshTests {

	private static final String POLLING = "faultbook.refresh.poll-interval=50ms";

	@Nested
	@H2Test
	@TestPropertySource(properties = { POLLING, "spring.datasource.url=jdbc:h2:mem:refresh" })
	class OnH2 extends Cases {

	}

	@Nested
	@PostgreSqlTest
	@TestPropertySource(properties = POLLING)
	class OnPostgreSql extends Cases {

	}

	@ExtendWith(OutputCaptureExtension.class)
	abstract static class Cases {

		private static final Duration DEADLINE = Duration.ofSeconds(20);

		@Autowired
		private SnapshotHolder holder;

		@Autowired
		private SnapshotLoader loader;

		@Autowired
		private RefreshStatus status;

		@Autowired
		private DatabaseInterceptor database;

		@Autowired
		private JdbcClient jdbc;

		@Autowired
		private PlatformTransactionManager transactions;

		@AfterEach
		void changeBack() {
			this.database.endOutage();
			change("成功");
			Awaitility.await()
				.atMost(DEADLINE)
				.until(() -> this.holder.current().version() == this.loader.currentVersion()
						&& this.status.consecutiveFailures() == 0);
		}

		/** Change a text and the data version in one transaction, like an edit. */
		private void change(String description) {
			new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
				this.jdbc.sql("UPDATE source_text SET description = ? WHERE code = '200' AND language = 'zh-CN'")
					.param(description)
					.update();
				this.jdbc.sql("UPDATE data_version SET version = version + 1").update();
			});
		}

		private void awaitDescription(String description) {
			Awaitility.await()
				.atMost(DEADLINE)
				.untilAsserted(() -> assertThat(description(this.holder.current())).isEqualTo(description));
		}

		private static String description(Snapshot snapshot) {
			return snapshot.find(TestCodes.id("200"))
				.orElseThrow()
				.entry(Locale.SIMPLIFIED_CHINESE)
				.compose()
				.description();
		}

		@Test
		void newerVersionIsServedWithinThePollInterval() {
			long before = this.holder.current().version();
			change("很成功");
			awaitDescription("很成功");
			assertThat(this.holder.current().version()).isEqualTo(before + 1);
		}

		@Test
		void failedRefreshKeepsTheSnapshotAndIsLoggedOnce(CapturedOutput output) {
			Snapshot before = this.holder.current();
			this.database.startOutage();
			Awaitility.await().atMost(DEADLINE).until(() -> this.database.failedConnections() > 3);
			assertThat(this.holder.current()).isSameAs(before);
			assertThat(output).containsOnlyOnce("Cannot refresh the snapshot");
		}

		@Test
		void refreshRecoversWithTheDatabase(CapturedOutput output) {
			this.database.startOutage();
			Awaitility.await().atMost(DEADLINE).until(() -> this.database.failedConnections() > 0);
			this.database.endOutage();
			change("又成功");
			awaitDescription("又成功");
			Awaitility.await()
				.atMost(DEADLINE)
				.untilAsserted(() -> assertThat(output).containsOnlyOnce("Refreshing the snapshot works again"));
		}

		@Test
		void loadedRowsHaveOneVersionDespiteAConcurrentCommit() {
			long before = this.loader.currentVersion();
			this.database.runBefore("FROM source_text", () -> CompletableFuture.runAsync(() -> change("太晚")).join());
			SnapshotLoader.Rows rows = this.loader.load();
			assertThat(this.loader.currentVersion()).isEqualTo(before + 1);
			assertThat(rows.version()).isEqualTo(before);
			assertThat(rows.codes()).flatExtracting(CodeTexts::texts)
				.extracting((text) -> Objects.requireNonNull(text.effective()).content().description())
				.contains("成功")
				.doesNotContain("太晚");
		}

	}

}
