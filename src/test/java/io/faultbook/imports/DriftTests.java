package io.faultbook.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeDetails;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Handling;
import io.faultbook.editing.Origin;
import io.faultbook.editing.TextChange;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextState;
import io.faultbook.editing.WrittenText;
import io.faultbook.imports.CodeChange.Kind;
import io.faultbook.table.CodeRow.CodeText;
import io.faultbook.table.format.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DriftTests {

	@Test
	void longCategoriesWithTheSameStartStayApart() {
		CategoryNames names = new CategoryNames(List.of(), "en");
		String start = "errors of the payment gateway that the bank of the merchant can return ";
		assertThat(names.name(start + "at once")).hasSizeLessThanOrEqualTo(64)
			.isNotEqualTo(names.name(start + "later"));
	}

	private static final Set<FieldName> FIELDS = Set.of(FieldName.MESSAGE, FieldName.MESSAGES,
			FieldName.description("en"), FieldName.remediation("en"));

	private static final String STEPS = "1. Wait.\n2. Retry.";

	private static CodeTexts served(String code, boolean retired, Origin origin, TextState... texts) {
		return new CodeTexts(new CodeId("acme", code), List.of("message"), null, List.of(), "general", origin, retired,
				Locale.ENGLISH, new TextChange(1, Instant.EPOCH, null), TextState.empty(Handling.LANGUAGE),
				TextState.empty(CodeDetails.LANGUAGE), List.of(texts));
	}

	private static CodeTexts served(String code, String description, boolean retired, Origin origin) {
		return served(code, retired, origin, text("en", description, null));
	}

	private static CodeTexts served(String code, String description) {
		return served(code, description, false, Origin.VENDOR);
	}

	private static TextState text(String language, String description, @Nullable String edit) {
		WrittenText source = new WrittenText(Origin.VENDOR, new TextContent(description, STEPS), Instant.EPOCH);
		WrittenText edited = (edit == null) ? source
				: new WrittenText(Origin.EDITED, new TextContent(edit, STEPS), Instant.EPOCH);
		return new TextState(Locale.forLanguageTag(language), (edit == null) ? 0 : 1, edited, source, false,
				new TextChange(1, Instant.EPOCH, null));
	}

	private static ImportedCode row(String code, List<String> messages, Map<String, CodeText> texts) {
		return new ImportedCode(code, 1, new Position(null, 1), messages, List.of(), null, texts, Handling.UNKNOWN);
	}

	private static ImportedCode row(String code, String description) {
		return row(code, List.of("message"), Map.of("en", new CodeText(description, STEPS)));
	}

	private static Drift drift(Set<FieldName> fields, List<CodeTexts> served, ImportedCode... rows) {
		Map<String, CodeTexts> byCode = new LinkedHashMap<>();
		served.forEach((code) -> byCode.put(code.code(), code));
		return Drift.between(byCode, List.of(rows),
				new CodeComparison(byCode, fields, "en", new CategoryNames(List.of(), "en")));
	}

	private static Kind kind(CodeTexts served, ImportedCode... rows) {
		Drift drift = drift(FIELDS, List.of(served), rows);
		return drift.changes().isEmpty() ? Kind.UNCHANGED : drift.changes().get(0).kind();
	}

	private static Map<FieldName, String> fields(Set<FieldName> names, @Nullable CodeTexts served, ImportedCode row) {
		Map<String, CodeTexts> byCode = (served != null) ? Map.of(served.code(), served) : Map.of();
		return new CodeComparison(byCode, names, "en", new CategoryNames(List.of(), "en")).fields(row);
	}

	@Test
	void sameTextsAreUnchanged() {
		assertThat(kind(served("1", "Busy."), row("1", "Busy."))).isEqualTo(Kind.UNCHANGED);
	}

	@Test
	void otherWordsAreAChange() {
		assertThat(kind(served("1", "Busy."), row("1", "Gone."))).isEqualTo(Kind.CHANGED);
	}

	@Test
	void spacesAndPunctuationAreASmallChange() {
		assertThat(kind(served("1", "Busy, wait."), row("1", "Busy，wait"))).isEqualTo(Kind.SPACING);
	}

	@Test
	void missingCodeIsRetired() {
		Drift drift = drift(FIELDS, List.of(served("1", "Busy.")), row("2", "Gone."));
		assertThat(drift.of(Kind.ADDED)).extracting(CodeChange::code).containsExactly("2");
		assertThat(drift.of(Kind.RETIRED)).extracting(CodeChange::code).containsExactly("1");
	}

	@Test
	void codeThatAnEditorAddedIsNeverRetired() {
		assertThat(kind(served("1", "Busy.", false, Origin.EDITED))).isEqualTo(Kind.UNCHANGED);
	}

	@Test
	void codeThatAnEditorAddedCollides() {
		CodeTexts added = served("1", "Busy.", false, Origin.EDITED);
		assertThat(kind(added, row("1", "Gone."))).isEqualTo(Kind.COLLIDING_WITH_ADDED);
		assertThat(kind(added, row("1", "Busy."))).isEqualTo(Kind.UNCHANGED);
	}

	@Test
	void retiredCodeStaysRetired() {
		assertThat(kind(served("1", "Busy.", true, Origin.VENDOR))).isEqualTo(Kind.UNCHANGED);
	}

	@Test
	void retiredCodeThatIsBackIsRestored() {
		assertThat(kind(served("1", "Busy.", true, Origin.VENDOR), row("1", "Busy."))).isEqualTo(Kind.RESTORED);
	}

	@Test
	void missingColumnIsNotCompared() {
		ImportedCode row = row("1", List.of("another"), Map.of());
		assertThat(drift(Set.of(FieldName.CATEGORY), List.of(served("1", "Busy.")), row).changes()).isEmpty();
	}

	@Test
	void textThatReadersSeeIsUnchanged() {
		CodeTexts edited = served("1", false, Origin.VENDOR, text("en", "Busy.", "Edited."));
		assertThat(kind(edited, row("1", "Edited."))).isEqualTo(Kind.UNCHANGED);
		assertThat(kind(edited, row("1", "Busy."))).isEqualTo(Kind.UNCHANGED);
		assertThat(kind(edited, row("1", "Gone."))).isEqualTo(Kind.CHANGED);
	}

	@Test
	void editOfAChangedTextBecomesOutdated() {
		CodeTexts edited = served("1", false, Origin.VENDOR, text("en", "Busy.", null),
				text("de", "Besetzt.", "Warten."), text("fr", "Occupé.", null));
		List<CodeChange> changes = drift(FIELDS, List.of(edited), row("1", "Gone.")).changes();
		assertThat(OutdatedEdit.of(changes, "en")).containsExactly(new OutdatedEdit("1", "de"));
		assertThat(OutdatedEdit.of(changes, "fr")).isEmpty();
	}

	@Test
	void manyRetirementsMustBeConfirmed() {
		List<CodeTexts> served = new ArrayList<>();
		for (int i = 1; i <= 10; i++) {
			served.add(served(String.valueOf(i), "Busy."));
		}
		ImportedCode[] rows = served.stream()
			.skip(2)
			.map((code) -> row(code.code(), "Busy."))
			.toArray(ImportedCode[]::new);
		assertThat(drift(FIELDS, served, rows).retirementsToConfirm()).isEmpty();
		served.remove(9);
		assertThat(drift(FIELDS, served, rows).retirementsToConfirm()).hasValue(2);
	}

	@Test
	void textInAnotherLanguageKeepsTheDescription() {
		Set<FieldName> names = Set.of(FieldName.MESSAGE, FieldName.description("de"));
		assertThat(fields(names, served("1", "message"),
				row("1", List.of("busy"), Map.of("de", new CodeText("Belegt", null)))))
			.doesNotContainKey(FieldName.description("en"));
	}

	@Test
	void messageIsTheDescriptionIfThereIsNoOther() {
		Set<FieldName> names = Set.of(FieldName.MESSAGE);
		FieldName description = FieldName.description("en");
		assertThat(fields(names, null, row("1", List.of("busy"), Map.of()))).containsEntry(description, "busy")
			.containsEntry(FieldName.CATEGORY, "general");
		assertThat(fields(names, served("1", "message"), row("1", List.of("busy"), Map.of())))
			.containsEntry(description, "busy");
		assertThat(fields(names, served("1", "Busy."), row("1", List.of("busy"), Map.of())))
			.doesNotContainKey(description);
	}

	@Test
	void remediationWithoutDescriptionGetsTheMessage() {
		ImportedCode row = row("1", List.of("busy"), Map.of("en", new CodeText(null, "Wait.")));
		assertThat(fields(FIELDS, null, row)).containsEntry(FieldName.description("en"), "busy");
	}

	@Test
	void codeWithoutAnyTextKeepsItsMessage() {
		ImportedCode row = row("1", List.of(), Map.of());
		assertThat(fields(FIELDS, served("1", "Busy."), row)).doesNotContainKey(FieldName.MESSAGE)
			.containsEntry(FieldName.description("en"), "message");
		assertThat(fields(FIELDS, null, row)).containsEntry(FieldName.MESSAGE, "1");
	}

}
