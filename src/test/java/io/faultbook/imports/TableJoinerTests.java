package io.faultbook.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.faultbook.editing.Handling;
import io.faultbook.editing.Handling.Actor;
import io.faultbook.editing.Handling.Retry;
import io.faultbook.imports.ImportedTable.ParsedFile;
import io.faultbook.table.CodeRow.CodeText;
import io.faultbook.table.TableReader;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableJoinerTests {

	private static ImportedTable join(String... files) {
		TableJoiner joiner = new TableJoiner();
		for (int i = 0; i < files.length; i++) {
			byte[] content = files[i].getBytes(StandardCharsets.UTF_8);
			ImportFile file = new ImportFile(i + 1, "codes.csv", "", content.length, FileOptions.NONE);
			joiner.add(new ParsedFile(file,
					new TableReader().read(content, file.fileName(), file.options().toTableOptions())));
		}
		return joiner.build();
	}

	private static List<String> problems(ImportedTable table) {
		return table.problems()
			.stream()
			.map((found) -> found.file() + ":" + found.problem().position().row() + ' ' + found.problem().kind().id()
					+ ' ' + found.problem().arguments())
			.toList();
	}

	@Test
	void filesAreJoinedByCode() {
		ImportedTable table = join(
				"code,message,description\nE1,busy,The service is busy\nE2,gone,The device is gone\n",
				"错误码,描述\nE2,设备已离线\nE3,设备不存在\n");
		assertThat(table.codes()).extracting(ImportedCode::code).containsExactly("E1", "E2", "E3");
		assertThat(table.codes().get(1).texts())
			.isEqualTo(Map.of("en", new CodeText("The device is gone", null), "zh-CN", new CodeText("设备已离线", null)));
		assertThat(table.fields()).contains(FieldName.description("en"), FieldName.description("zh-CN"));
		assertThat(table.language()).isEqualTo("en");
		assertThat(problems(table)).isEmpty();
	}

	@Test
	void textWithoutADescriptionGetsTheMessageOfItsOwnFile() {
		ImportedTable table = join("""
				错误码,错误信息,描述,解决方法
				E1,水泵堵塞,水泵被堵塞了,清洗水泵
				E2,阀门卡住,阀门不能关闭,清洗阀门
				""", """
				code,message,description,remediation
				E1,pump blocked,The pump is blocked,Clean the pump
				E2,valve is stuck,,Clean the valve
				""");
		assertThat(table.codes().get(1).text(FieldName.description("en"))).isEqualTo("valve is stuck");
	}

	@Test
	void sameLanguageTwiceIsAProblem() {
		ImportedTable table = join("code,description\nE1,The service is busy\n",
				"code,description\nE1,The service is down\n");
		assertThat(table.codes().get(0).text(FieldName.description("en"))).isEqualTo("The service is busy");
		assertThat(problems(table)).containsExactly("2:2 duplicate-language [en]");
	}

	@Test
	void furtherMessageOfAnotherFileIsAProblem() {
		ImportedTable table = join(
				"code,message,description\nE1,busy,The service is busy\nE2,gone,The device is gone\n",
				"错误码,错误信息,描述\nE1,busy,服务繁忙\nE2,离线,设备已离线\n");
		assertThat(table.codes().get(1).messages()).containsExactly("gone");
		assertThat(problems(table)).containsExactly("2:3 further-message []");
	}

	@Test
	void retryAndActorsAreRead() {
		ImportedTable table = join("""
				code,message,retry,actors
				E1,busy,later,developer; user
				E2,gone,never,
				E3,lost,maybe,boss
				""");
		assertThat(table.codes().get(0).handling())
			.isEqualTo(new Handling(Retry.LATER, List.of(Actor.DEVELOPER, Actor.USER), null, List.of(), null));
		assertThat(table.codes().get(2).handling()).isEqualTo(Handling.UNKNOWN);
		assertThat(table.fields()).contains(FieldName.RETRY, FieldName.ACTORS);
		assertThat(problems(table)).containsExactly("1:4 unknown-value [maybe, later, after-fix, never]",
				"1:4 unknown-value [boss, developer, user, operator, vendor]");
	}

	@Test
	void messagesOfOneCodeAreCollected() {
		ImportedTable table = join(
				"code,message,description\nE1,busy,The service is busy\nE1,overloaded,Something else\nE1,busy,Again\n");
		assertThat(table.codes()).singleElement().satisfies((code) -> {
			assertThat(code.messages()).containsExactly("busy", "overloaded");
			assertThat(code.text(FieldName.description("en"))).isEqualTo("The service is busy");
		});
		assertThat(problems(table)).containsExactly("1:3 duplicate-code [E1, 2]", "1:4 duplicate-code [E1, 2]");
	}

	@Test
	void languageThatDoesNotExistIsAProblem() {
		ImportedTable table = join(
				"code,language,description\nE1,en,The service is busy\nE1,zh,服务繁忙\nE2,not a language,The device is gone\n");
		assertThat(table.codes().get(0).texts()).containsOnlyKeys("en", "zh-CN");
		assertThat(table.codes().get(1).texts()).isEmpty();
		assertThat(problems(table)).containsExactly("1:4 unknown-language [not a language]");
	}

	@Test
	void longTextIsCut() {
		ImportedTable table = join("code,message\nE1," + "x".repeat(StoredText.MAX_MESSAGE + 1) + "\n");
		assertThat(table.codes().get(0).messages().get(0)).hasSize(StoredText.MAX_MESSAGE);
		assertThat(problems(table)).containsExactly("1:2 text-too-long [2000]");
	}

	@Test
	void charactersThatCannotBeStoredAreRemoved() {
		assertThat(StoredText.of("a\u0000b\ud83d", 10)).isEqualTo("ab");
		assertThat(StoredText.of("ab\ud83d\ude00", 3)).isEqualTo("ab");
	}

	@Test
	void numberedStepsBecomeMarkdown() {
		assertThat(StoredText.markdown("1.Wait.\n\n2、Retry.")).isEqualTo("1. Wait.\n2. Retry.");
	}

}
