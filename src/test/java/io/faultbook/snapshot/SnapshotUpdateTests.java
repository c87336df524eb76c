package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.faultbook.H2Test;
import io.faultbook.PostgreSqlTest;
import io.faultbook.TestCodes;
import io.faultbook.editing.CodeCreator;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextEditor;
import io.faultbook.editing.TextInput;
import io.faultbook.editing.TextKey;
import io.faultbook.search.SearchFilter;
import io.faultbook.search.SearchRequest;
import io.faultbook.search.SearchResult;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that an edit reloads and renders only what it changed. */
class SnapshotUpdateTests {

	@Nested
	@H2Test
	class OnH2 extends Cases {

	}

	@Nested
	@PostgreSqlTest
	class OnPostgreSql extends Cases {

	}

	/** Other tests must not see these edits. */
	@DirtiesContext
	abstract static class Cases {

		private static final String EDITOR = "editor";

		private static final Locale JAPANESE = Locale.JAPANESE;

		@Autowired
		private SnapshotHolder holder;

		@Autowired
		private SnapshotLoader loader;

		@Autowired
		private SnapshotRefresher refresher;

		@Autowired
		private SnapshotBuilder builder;

		@Autowired
		private TextEditor texts;

		@Autowired
		private CodeCreator creator;

		@Autowired
		private JdbcClient jdbc;

		private void edit(String code, Locale language, int revision, String description) {
			this.texts.edit(new TextKey(TestCodes.id(code), language), Set.of(revision),
					new TextInput(new TextContent(description, null), ""), EDITOR);
		}

		@Test
		void updatedSnapshotEqualsAFullLoad() {
			edit("9146", Locale.ENGLISH, 0, "Edited here.");
			assertSameAsFullLoad("9146");
			edit("9146", Locale.ENGLISH, 1, "Edited here once more.");
			assertSameAsFullLoad("9146");
			this.texts.withdraw(new TextKey(TestCodes.id("9146"), Locale.ENGLISH), Set.of(2), EDITOR);
			assertSameAsFullLoad("9146");
			this.creator.create(TestCodes.id("UPD-7"), "update seven", "general", EDITOR);
			assertSameAsFullLoad();
			edit("UPD-7", JAPANESE, 0, "新しい言語");
			assertSameAsFullLoad("UPD-7");
			assertThat(this.holder.current().languages().languages()).contains(JAPANESE);
			this.texts.withdraw(new TextKey(TestCodes.id("UPD-7"), JAPANESE), Set.of(1), EDITOR);
			assertSameAsFullLoad();
			assertThat(this.holder.current().find(TestCodes.id("UPD-7"))).isEmpty();
			assertThat(this.holder.current().languages().languages()).doesNotContain(JAPANESE);
		}

		private void assertSameAsFullLoad(String... changed) {
			Snapshot updated = this.holder.current();
			Snapshot loaded = this.builder.build(this.loader.load(), null);
			assertThat(updated.version()).isEqualTo(loaded.version());
			assertThat(updated.fingerprint()).isEqualTo(loaded.fingerprint());
			assertThat(updated.languages()).isEqualTo(loaded.languages());
			assertThat(updated.codeTexts()).isEqualTo(loaded.codeTexts());
			assertThat(updated.entryCount()).isEqualTo(loaded.entryCount());
			assertThat(updated.categories().all()).isEqualTo(loaded.categories().all());
			assertThat(updated.codes()).extracting(RenderedCode::input)
				.isEqualTo(loaded.codes().stream().map(RenderedCode::input).toList());
			for (String text : List.of("edited here", "update seven", "device", "9146", "设备", "新しい言語", "devise bund")) {
				assertThat(search(updated, text)).as(text).isEqualTo(search(loaded, text));
			}
			for (String code : changed) {
				assertThat(updated.find(TestCodes.id(code))).isPresent();
			}
		}

		private static SearchResult search(Snapshot snapshot, String text) {
			return snapshot.index().search(new SearchRequest(text, Locale.ENGLISH, SearchFilter.NONE, 0, 20, true));
		}

		@Test
		void onlyChangedCodesAreLoadedAndRendered() {
			Snapshot before = this.holder.current();
			edit("9144", Locale.ENGLISH, 0, "Another text.");
			Snapshot after = this.holder.current();
			assertThat(this.loader.changesSince(before.version()).orElseThrow().codes()).extracting(CodeTexts::code)
				.containsExactly("9144");
			assertThat(after.codes()).filteredOn((code) -> !before.codes().contains(code))
				.extracting(RenderedCode::code)
				.containsExactly("9144");
		}

		@Test
		void dataVersionWithoutKnownChangesCausesAFullLoad() {
			long before = this.holder.current().version();
			edit("9153", Locale.ENGLISH, 0, "Another text.");
			this.jdbc.sql("UPDATE data_version SET version = version + 1").update();
			assertThat(this.loader.changesSince(before)).isEmpty();
			this.refresher.refresh();
			assertThat(this.holder.current().version()).isEqualTo(before + 2);
		}

	}

}
