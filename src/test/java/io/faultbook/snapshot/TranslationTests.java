package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.faultbook.H2Test;
import io.faultbook.PostgreSqlTest;
import io.faultbook.editing.Origin;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the English translations with the vendor's Chinese texts. */
class TranslationTests {

	/** Latin letters in Chinese texts are identifiers, which translations must keep. */
	private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

	private static List<String> identifiers(String text) {
		return IDENTIFIER.matcher(text).results().map(MatchResult::group).distinct().toList();
	}

	@Nested
	@H2Test
	class OnH2 extends Cases {

	}

	@Nested
	@PostgreSqlTest
	class OnPostgreSql extends Cases {

	}

	abstract static class Cases {

		@Autowired
		private SnapshotHolder holder;

		@Autowired
		private JdbcClient jdbc;

		private List<Pair> pairs() {
			List<Pair> pairs = this.holder.current()
				.codes()
				.stream()
				.map((code) -> new Pair(code.entry(Locale.SIMPLIFIED_CHINESE).compose(),
						code.entry(Locale.ENGLISH).compose()))
				.toList();
			assertThat(pairs).hasSize(55);
			return pairs;
		}

		@Test
		void everyLineIsAStepInBothLanguages() {
			assertThat(pairs()).allSatisfy((pair) -> {
				String remediation = Objects.requireNonNullElse(pair.chinese().remediation(), "");
				assertThat(pair.chinese().steps()).hasSize((int) remediation.lines().count());
				assertThat(pair.english().steps()).hasSameSizeAs(pair.chinese().steps());
			});
		}

		@Test
		void sameRemediationsAreMissingInBothLanguages() {
			assertThat(pairs()).allSatisfy((pair) -> assertThat(pair.english().remediation() == null)
				.isEqualTo(pair.chinese().remediation() == null));
		}

		@Test
		void translationsAreNeitherBlankNorChinese() {
			assertThat(pairs()).allSatisfy((pair) -> {
				assertThat(pair.english().description()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
				assertThat(pair.english().steps()).allSatisfy((step) -> assertThat(step).isNotBlank());
			});
		}

		@Test
		void translationsKeepIdentifiers() {
			assertThat(pairs()).allSatisfy((pair) -> {
				assertThat(identifiers(pair.english().description()))
					.containsAll(identifiers(pair.chinese().description()));
				assertThat(identifiers(Objects.requireNonNullElse(pair.english().remediation(), "")))
					.containsAll(identifiers(Objects.requireNonNullElse(pair.chinese().remediation(), "")));
			});
		}

		@Test
		void translationsAreUpToDate() {
			assertThat(pairs()).allSatisfy((pair) -> {
				assertThat(pair.english().origin()).isEqualTo(Origin.TRANSLATED);
				assertThat(pair.english().outdated()).isFalse();
				assertThat(pair.english().fallbacks()).isEmpty();
			});
		}

		@Test
		void originalsOfTranslationsAreTheVendorTexts() {
			List<Map<String, Object>> originals = this.jdbc
				.sql("SELECT code, original_description AS description, original_remediation AS remediation "
						+ "FROM source_text WHERE language = 'en'")
				.query()
				.listOfRows();
			List<Map<String, Object>> vendors = this.jdbc
				.sql("SELECT code, description, remediation FROM source_text WHERE language = 'zh-CN'")
				.query()
				.listOfRows();
			assertThat(originals).hasSize(55).containsExactlyInAnyOrderElementsOf(vendors);
		}

		private record Pair(Entry chinese, Entry english) {
		}

	}

}
