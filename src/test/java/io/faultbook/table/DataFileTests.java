package io.faultbook.table;

import io.faultbook.table.format.TableFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.faultbook.table.TableFixtures.categories;
import static io.faultbook.table.TableFixtures.codes;
import static io.faultbook.table.TableFixtures.messages;
import static io.faultbook.table.TableFixtures.read;
import static io.faultbook.table.TableFixtures.row;
import static io.faultbook.table.TableFixtures.text;
import static io.faultbook.table.TableFixtures.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

/** JSON, YAML, and properties. */
class DataFileTests {

	@Test
	void listOfObjectsIsATable() {
		ParsedTable table = read("codes.json", """
				{ "version": 3, "errors": [
				  { "code": 1001, "message": "busy", "solution": ["Wait.", "Retry."] },
				  { "message": "gone", "code": "0070" }
				] }
				""");
		assertThat(table.format().value()).isEqualTo(TableFormat.JSON);
		assertThat(messages(table)).containsExactly(entry("1001", "busy"), entry("0070", "gone"));
		assertThat(text(table, "1001", "en").remediation()).isEqualTo("Wait.\nRetry.");
		assertThat(row(table, "1001").position().row()).isEqualTo(2);
	}

	@Test
	void objectsByCodeAreATable() {
		ParsedTable table = read("codes.json", """
				{ "E1001": { "message": "busy", "description": "The device is busy" },
				  "E1002": { "message": "gone", "description": "The device is gone" } }
				""");
		assertThat(messages(table)).containsOnly(entry("E1001", "busy"), entry("E1002", "gone"));
	}

	@Test
	void codeInAnObjectIsPreferredToItsKey() {
		ParsedTable table = read("codes.yaml", """
				auth:
				  invalid_token: { code: 1001, message: invalid token }
				  expired: { code: 1002, message: token expired }
				device:
				  offline: { code: 2001, message: device offline }
				  busy: { code: 2002, message: device busy }
				""");
		assertThat(codes(table)).containsExactly("1001", "1002", "2001", "2002");
		assertThat(categories(table)).containsExactly("auth", "auth", "device", "device");
	}

	@Test
	void textsByCodeAreATable() {
		ParsedTable table = read("codes.json", "{ \"1001\": \"device busy\", \"1002\": \"device gone\" }");
		assertThat(codes(table)).containsExactly("1001", "1002");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "codes.json;{ \"1001\": \"busy\", \"1001\": \"gone\" }",
			"codes.yaml;1001: busy\\r1001: gone", "codes.properties;1001=busy\\r1001=gone" })
	void duplicateKeyIsRejected(String fileName, String text) {
		assertThatThrownBy(() -> read(fileName, text.replace("\\r", "\n"))).hasMessageStartingWith("duplicate-key");
	}

	@Test
	void groupsOfCodesAreCategories() {
		ParsedTable table = read("codes.json", """
				{ "network": { "1001": "connection timeout", "1002": "connection closed" },
				  "access": { "1003": "no permission", "1004": "token has expired" } }
				""");
		assertThat(categories(table)).containsExactly("network", "network", "access", "access");
	}

	@Test
	void groupsInAListAreCategories() {
		ParsedTable table = read("codes.json",
				"""
						[ { "name": "Network", "errors": [ { "code": 1001, "message": "timeout" }, { "code": 1002, "message": "closed" } ] },
						  { "name": "Access", "errors": [ { "code": 2001, "message": "forbidden" }, { "code": 2002, "message": "expired" } ] } ]
						""");
		assertThat(categories(table)).containsExactly("Network", "Network", "Access", "Access");
	}

	@Test
	void textsByLanguageAreColumns() {
		ParsedTable table = read("codes.json",
				"""
						[ { "code": 1001, "message": "timeout", "description": { "en": "No answer in time", "zh": "响应超时" } },
						  { "code": 1002, "message": "closed", "description": { "en": "The connection was closed", "zh": "连接已关闭" } } ]
						""");
		assertThat(text(table, "1002", "zh-CN").description()).isEqualTo("连接已关闭");
		assertThat(text(table, "1002", "en").description()).isEqualTo("The connection was closed");
	}

	@Test
	void rowsByLanguageAreJoined() {
		ParsedTable table = read("codes.json", """
				[ ["code", "lang", "message", "description"], ["1001", "en", "timeout", "No answer in time"],
				  ["1001", "zh-CN", "timeout", "响应超时"], ["1002", "en", "closed", "The connection was closed"] ]
				""");
		assertThat(codes(table)).containsExactly("1001", "1002");
		assertThat(text(table, "1001", "zh-CN").description()).isEqualTo("响应超时");
	}

	@Test
	void yamlScalarsAreTextAsWritten() {
		ParsedTable table = read("codes.yaml", """
				# codes
				errors:
				  - code: 0070
				    message: on
				    description: |
				      First line.
				      Second line.
				  - code: 0x1F
				    message: "no"
				    description: ~
				""");
		assertThat(messages(table)).containsOnly(entry("0070", "on"), entry("0x1F", "no"));
		assertThat(text(table, "0070", "en").description()).isEqualTo("First line.\nSecond line.");
		assertThat(row(table, "0x1F").texts()).isEmpty();
		assertThat(row(table, "0x1F").position().row()).isEqualTo(3);
	}

	@Test
	void yamlMergeKeysAreResolved() {
		ParsedTable table = read("codes.yml", """
				base: &base { category: network }
				errors:
				  - { <<: *base, code: 1001, message: timeout }
				  - { <<: *base, code: 1002, message: closed }
				""");
		assertThat(categories(table)).containsExactly("network", "network");
	}

	@Test
	void propertiesAreMessagesByCode() {
		ParsedTable table = read("errors_zh_CN.properties", """
				# comment
				error.1001=\\u8d85\\u65f6
				error.1002=连接\\
				    已关闭
				""");
		assertThat(table.format().value()).isEqualTo(TableFormat.PROPERTIES);
		assertThat(values(table, CodeRow::message)).containsExactly("超时", "连接已关闭");
		assertThat(values(table, (row) -> row.position().row())).containsExactly(1, 2);
	}

	@Test
	void propertiesOfACodeAreColumns() {
		ParsedTable table = read("errors.properties", """
				error.1001.message=timeout
				error.1001.solution=Check the network.
				error.1002.message=closed
				error.1002.solution=N/A
				""");
		assertThat(messages(table)).containsOnly(entry("1001", "timeout"), entry("1002", "closed"));
		assertThat(text(table, "1001", "en").remediation()).isEqualTo("Check the network.");
		assertThat(row(table, "1002").texts()).isEmpty();
	}

	@Test
	void prefixesOfPropertiesAreCategories() {
		ParsedTable table = read("errors.properties", """
				error.network.1001=connection timeout
				error.network.1002=connection closed
				error.access.2001=no permission
				error.access.2002=token has expired
				""");
		assertThat(categories(table)).containsExactly("network", "network", "access", "access");
	}

}
