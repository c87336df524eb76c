package io.faultbook.table;

import java.util.List;
import java.util.Map;

import io.faultbook.table.CodeRow.CodeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables with the headers of an export mean exactly what they say. */
class ExportedTableTests {

	@Test
	void messagesThatLookLikeCodesAreMessages() {
		CodeRow row = read("""
				code,message,aliases,category,description (en)
				E-1,EPERM,A1 B1,general,Not permitted
				E-2,ENOENT,A2 B2,general,No such file
				""", "a.csv").rows().get(0);
		assertThat(row.message()).isEqualTo("EPERM");
		assertThat(row.aliases()).containsExactly("A1", "B1");
	}

	@Test
	void nameBesideACodeIsTheMessage() {
		ParsedTable table = read("""
				| Fault | Name | Cause | Remedy |
				|---|---|---|---|
				| F001 | Overcurrent | The motor is blocked. | Check the motor. |
				| F002 | Ground fault | A cable is damaged. | Replace the cable. |
				| F003 | Overheating | The fan is broken. | Replace the fan. |
				""", "faults.md");
		assertThat(table.rows()).extracting(CodeRow::message)
			.containsExactly("Overcurrent", "Ground fault", "Overheating");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "he", "id", "no", "fil", "tlh", "yue", "es-419", "de-CH-1901", "sr-Latn-RS", "zh-Hant-HK" })
	void languageOfATextIsTakenAsWritten(String tag) {
		Map<String, CodeText> texts = Map.of("en", new CodeText("some text", null), tag, new CodeText("other", null));
		ParsedTable csv = read("code,message,description (en),description (" + tag + ")\n"
				+ "L-1,hello you,some text,other\nL-2,hello me,some text,other\n", "a.csv");
		ParsedTable json = read("[{\"code\":\"L-1\",\"message\":\"hello you\",\"description\":{\"en\":\"some text\",\""
				+ tag + "\":\"other\"}}]", "a.json");
		assertThat(csv.rows().get(0).texts()).isEqualTo(texts);
		assertThat(json.rows().get(0).texts()).isEqualTo(texts);
	}

	@Test
	void allAliasesAreKept() {
		String aliases = "Y Z uniq A-7 " + "LONG-ALIAS-OF-A-CODE ".repeat(12).strip();
		CodeRow row = read("code,message,aliases\nA-1,hello you,\"" + aliases + "\"\nA-2,hello me,\n", "a.csv").rows()
			.get(0);
		assertThat(row.aliases()).isEqualTo(List.of("Y", "Z", "uniq", "A-7", "LONG-ALIAS-OF-A-CODE"));
	}

	private static ParsedTable read(String text, String fileName) {
		return TableFixtures.read(fileName, text);
	}

}
