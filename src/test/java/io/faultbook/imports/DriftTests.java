package io.faultbook.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.faultbook.TestCodes;
import io.faultbook.imports.CodeChange.Kind;
import io.faultbook.snapshot.SourceCode;
import io.faultbook.table.CodeRow;
import io.faultbook.table.CodeRow.CodeText;
import io.faultbook.table.format.Position;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DriftTests {

	private static final List<FieldName> FIELDS = List.of(FieldName.description("en"), FieldName.remediation("en"));

	private static SourceCode served(String code, String description, boolean retired, boolean vendor) {
		return new SourceCode(TestCodes.id(code), List.of("message"), List.of(), "general", retired, vendor,
				List.of(new SourceCode.Text("en", description, "1. Wait.\n2. Retry.")));
	}

	private static ImportedRow row(String code, String description) {
		CodeRow row = new CodeRow(code, List.of(), "message", null,
				Map.of("en", new CodeText(description, "1.Wait.\n\n2、Retry.")), new Position(null, 1));
		return ImportedRow.of(row, true, FIELDS);
	}

	private static Drift drift(SourceCode served, ImportedRow... rows) {
		Map<String, ImportedRow> byCode = new LinkedHashMap<>();
		for (ImportedRow row : rows) {
			byCode.put(row.code(), row);
		}
		return Drift.between(Map.of(served.id().code(), served), byCode);
	}

	private static Kind kind(SourceCode served, ImportedRow... rows) {
		Drift drift = drift(served, rows);
		return drift.changes().isEmpty() ? Kind.UNCHANGED : drift.changes().get(0).kind();
	}

	@Test
	void numberedStepsAreComparedAsMarkdown() {
		assertThat(kind(served("1", "Busy.", false, true), row("1", "Busy."))).isEqualTo(Kind.UNCHANGED);
	}

	@Test
	void otherWordsAreAChange() {
		assertThat(kind(served("1", "Busy.", false, true), row("1", "Gone."))).isEqualTo(Kind.CHANGED);
	}

	@Test
	void spacesAndPunctuationAreASmallChange() {
		assertThat(kind(served("1", "Busy, wait.", false, true), row("1", "Busy，wait"))).isEqualTo(Kind.SPACING);
	}

	@Test
	void missingCodeIsRetired() {
		Drift drift = drift(served("1", "Busy.", false, true), row("2", "Gone."));
		assertThat(drift.of(Kind.ADDED)).extracting(CodeChange::code).containsExactly("2");
		assertThat(drift.of(Kind.RETIRED)).extracting(CodeChange::code).containsExactly("1");
	}

	@Test
	void codeThatAnEditorAddedIsNeverRetired() {
		assertThat(kind(served("1", "Busy.", false, false))).isEqualTo(Kind.UNCHANGED);
	}

	@Test
	void retiredCodeStaysRetired() {
		assertThat(kind(served("1", "Busy.", true, true))).isEqualTo(Kind.UNCHANGED);
	}

	@Test
	void retiredCodeThatIsBackIsRestored() {
		assertThat(kind(served("1", "Busy.", true, true), row("1", "Busy."))).isEqualTo(Kind.RESTORED);
	}

	@Test
	void missingColumnIsNotCompared() {
		CodeRow row = new CodeRow("1", List.of(), "another", null, Map.of(), new Position(null, 1));
		assertThat(kind(served("1", "Busy.", false, true), ImportedRow.of(row, false, List.of())))
			.isEqualTo(Kind.UNCHANGED);
	}

}
