package io.faultbook.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Edits the reference data as {@code db/source/README.md} describes, and restarts. */
class EditedReferenceDataTests {

	@Nested
	class OnH2 extends Cases {

		OnH2() {
			super(TestDatabase.H2);
		}

	}

	@Nested
	class OnPostgreSql extends Cases {

		OnPostgreSql() {
			super(TestDatabase.POSTGRESQL);
		}

	}

	@TestInstance(TestInstance.Lifecycle.PER_CLASS)
	abstract static class Cases {

		private final String database;

		private long versionBefore;

		private FaultbookInstance restarted;

		Cases(TestDatabase kind) {
			this.database = kind.create();
		}

		@BeforeAll
		void editAndRestart(@TempDir Path migrations) throws IOException {
			try (FaultbookInstance first = FaultbookInstance.start(this.database)) {
				this.versionBefore = first.bean(SnapshotHolder.class).current().version();
			}
			FileSystemUtils.copyRecursively(Path.of("db/migration"), migrations);
			edit(migrations.resolve("R__03_error_code.sql"),
					"    ('2097', 'sharing record not exist', NULL, 'account-and-sharing'),\n",
					"    ('2098', 'sharing is paused', NULL, 'account-and-sharing'),\n");
			edit(migrations.resolve("R__04_source_text_zh_CN.sql"), "('2065', '设备和账号未绑定'",
					"('2098', '分享已暂停', NULL, '2026-12-01T08:00:00Z'),\n    ('2065', '设备和账号没有绑定'");
			edit(migrations.resolve("R__05_source_text_en.sql"), "'The identityId does not exist.'",
					"'There is no such identityId.'");
			this.restarted = FaultbookInstance.start(this.database, "spring.flyway.locations=filesystem:" + migrations);
		}

		private static void edit(Path path, String old, String replacement) throws IOException {
			String content = Files.readString(path);
			assertThat(content).containsOnlyOnce(old);
			Files.writeString(path, content.replace(old, replacement));
		}

		@AfterAll
		void close() {
			this.restarted.close();
		}

		@Test
		void dataVersionIncreases() {
			assertThat(this.restarted.bean(SnapshotHolder.class).current().version()).isGreaterThan(this.versionBefore);
		}

		@Test
		void editedTextIsServed() {
			assertThat(description("2065", "zh-CN")).isEqualTo("设备和账号没有绑定");
			assertThat(description("2062", "en")).isEqualTo("There is no such identityId.");
		}

		@Test
		void translationIsOutdatedAfterItsOriginalChanges() {
			assertThat(isOutdated("2065", "en")).isTrue();
			assertThat(isOutdated("2065", "zh-CN")).isFalse();
			assertThat(isOutdated("2062", "en")).isFalse();
		}

		@Test
		void removedCodeIsRetiredAndStillServed() {
			assertThat(this.restarted.get("/codes/2097").<Boolean>read("$.retired")).isTrue();
			assertThat(description("2097", "zh-CN")).isEqualTo("分享不存在");
			assertThat(this.restarted.get("/codes/2096").<Object>read("$"))
				.asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
				.doesNotContainKey("retired");
		}

		@Test
		void newCodeIsServedInItsOnlyLanguage() {
			assertThat(this.restarted.get("/codes/2098?lang=en").<Object>read("$"))
				.asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
				.containsEntry("language", "zh-CN")
				.containsEntry("message", "sharing is paused")
				.containsEntry("description", "分享已暂停")
				.containsEntry("updatedAt", "2026-12-01T08:00:00Z");
			assertThat(this.restarted.get("/codes").<Integer>read("$.page.totalElements")).isEqualTo(56);
		}

		private String description(String code, String language) {
			return this.restarted.get("/codes/" + code + "?lang=" + language).read("$.description");
		}

		private boolean isOutdated(String code, String language) {
			return this.restarted.get("/codes/" + code + "?lang=" + language).read("$.outdated");
		}

	}

}
