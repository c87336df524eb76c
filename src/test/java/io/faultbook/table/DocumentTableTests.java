package io.faultbook.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.faultbook.table.CodeRow.CodeText;
import io.faultbook.table.format.TableFormat;
import org.junit.jupiter.api.Test;

import static io.faultbook.table.TableFixtures.categories;
import static io.faultbook.table.TableFixtures.codes;
import static io.faultbook.table.TableFixtures.imported;
import static io.faultbook.table.TableFixtures.messages;
import static io.faultbook.table.TableFixtures.read;
import static io.faultbook.table.TableFixtures.roles;
import static io.faultbook.table.TableFixtures.row;
import static io.faultbook.table.TableFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** Markdown, HTML, and plain text. */
class DocumentTableTests {

	@Test
	void markdownTablesWithTheSameColumnsAreJoined() {
		ParsedTable table = read("errors.md", """
				# Errors

				## Contents
				| Section | Page |
				|---|---|
				| [Network](#network) | 1 |

				## Network
				| Code | Message | Remediation |
				|------|---------|-------------|
				| `1001` | **timeout** | Wait.<br>Retry \\| give up. |
				| `1002` | closed | - |

				## Access
				| Code | Message | Remediation |
				|:--|:-:|--:|
				| 2001 | no [permission](https://example.com) | N/A |

				## Changelog
				| Version | Date | Changes |
				|--|--|--|
				| 1.0 | 2024-01-01 | first |
				| 1.1 | 2024-02-01 | 2001 added |
				""");
		assertThat(table.format().value()).isEqualTo(TableFormat.MARKDOWN);
		assertThat(imported(table)).containsExactly(false, true, true, false);
		assertThat(categories(table)).containsExactly("Network", "Network", "Access");
		assertThat(row(table, "1001").message()).isEqualTo("timeout");
		assertThat(text(table, "1001", "en").remediation()).isEqualTo("Wait.\nRetry | give up.");
		assertThat(row(table, "1002").texts()).isEmpty();
		assertThat(row(table, "2001").message()).isEqualTo("no permission");
		assertThat(row(table, "2001").position().row()).isEqualTo(17);
	}

	@Test
	void tableOfRangesIsNotTheTableOfCodes() {
		ParsedTable table = read("errors.md", """
				| Range | Group |
				|--|--|
				| 1000-1999 | Network |
				| 2000-2999 | Access |

				| Parameter | Type | Required | Description |
				|--|--|--|--|
				| accessToken | String | yes | The token |
				| pageSize | Integer | no | The size |
				| pageNo | Integer | no | The page |

				| Error code | Description |
				|--|--|
				| 1001 | The connection timed out |
				| 2001 | Permission denied |
				""");
		assertThat(table.table()).isEqualTo(2);
		assertThat(messages(table)).containsOnly(entry("1001", "The connection timed out"),
				entry("2001", "Permission denied"));
	}

	@Test
	void spansAndUnclosedRowsOfHtmlAreResolved() {
		ParsedTable table = read("errors.html", """
				<!DOCTYPE html><html><body><h2>Error codes</h2>
				<table>
				<tr><th rowspan=2>Module<th colspan=2>Error<th rowspan=2>Description
				<tr><th>Code<th>Message
				<tr><td rowspan=2>Network<td>1001<td>timeout<td>No answer.<p>Check the <b>cable</b>.
				<tr><td>1002<td>closed<td><ul><li>Closed by the server<li>Closed by us</ul>
				<tr><td>Access<td>2001<td>forbidden<td>&nbsp;
				</table></body></html>
				""");
		assertThat(table.format().value()).isEqualTo(TableFormat.HTML);
		assertThat(roles(table)).containsExactly(ColumnRole.CATEGORY, ColumnRole.CODE, ColumnRole.MESSAGE,
				ColumnRole.DESCRIPTION);
		assertThat(categories(table)).containsExactly("Network", "Network", "Access");
		assertThat(text(table, "1001", "en").description()).isEqualTo("No answer.\nCheck the cable.");
		assertThat(text(table, "1002", "en").description()).isEqualTo("Closed by the server\nClosed by us");
		assertThat(row(table, "2001").texts()).isEmpty();
	}

	@Test
	void cellsOfHtmlAreTextWithoutNestedTables() {
		ParsedTable table = read("errors.html", """
				<table><caption>Errors</caption><tr><th>Code<th>Message<th>Solution
				<tr><td>1001<td>a<i>b</i>
				  c&nbsp;<h4>d</h4>e<td><pre><code>one
				two</code></pre>Then<br>wait.<table><tr><td>x<td>y</table>
				</table>
				""");
		assertThat(row(table, "1001").message()).isEqualTo("ab c d e");
		assertThat(text(table, "1001", "en").remediation()).isEqualTo("one\ntwo\nThen\nwait.");
		assertThat(table.tables().get(0).heading()).isEqualTo("Errors");
	}

	@Test
	void rowsOfOneCellAreHeadingsOfSections() {
		ParsedTable table = read("errors.html", """
				<table><tr><th>Code</th><th>Message</th></tr>
				<tr><td colspan=2>Network</td></tr><tr><td>1001</td><td>timeout</td></tr>
				<tr><th>Code</th><th>Message</th></tr>
				<tr><td colspan=2>Access:</td></tr><tr><td>2001</td><td>forbidden</td></tr></table>
				""");
		assertThat(categories(table)).containsExactly("Network", "Access");
		assertThat(table.problems()).isEmpty();
	}

	@Test
	void htmlTablesInMarkdownAreRead() {
		ParsedTable table = read("errors.md", """
				# Errors
				<a name="t"></a>

				<table><thead><tr><th><p>状态码</p></th><th><p>错误码</p></th><th><p>错误信息</p></th></tr></thead>
				<tbody><tr><td><p>400</p></td><td><p>APIG.0101</p></td><td><p>bad request</p></td></tr>
				<tr><td><p>400</p></td><td><p>APIG.0102</p></td><td><p>bad header</p></td></tr></tbody></table>
				""");
		assertThat(codes(table)).containsExactly("APIG.0101", "APIG.0102");
		assertThat(roles(table)).containsExactly(ColumnRole.IGNORED, ColumnRole.CODE, ColumnRole.MESSAGE);
	}

	@Test
	void codeAndMessageInALineAreARow() {
		ParsedTable table = read("codes.txt", """
				1001: connection timed out
				1002: connection closed
				E2001 - permission denied
				""");
		assertThat(messages(table)).containsOnly(entry("1001", "connection timed out"),
				entry("1002", "connection closed"), entry("E2001", "permission denied"));
	}

	@Test
	void proseBelowATextTableIsIgnored() {
		ParsedTable table = read("codes.txt", """
				1001 connection timed out
				1002 connection closed

				Call support if you can't find a code.
				We answer within a day.
				""");
		assertThat(messages(table)).containsOnly(entry("1001", "connection timed out"),
				entry("1002", "connection closed"));
	}

	@Test
	void tableOfTheVendorIsReadAsReceived() throws IOException {
		ParsedTable table = read("error-codes-2018-09-04.zh.txt",
				Files.readAllBytes(Path.of("db/source/error-codes-2018-09-04.zh.txt")));
		assertThat(table.rows()).hasSize(55);
		assertThat(table.problems()).isEmpty();
		assertThat(roles(table)).containsExactly(ColumnRole.CODE, ColumnRole.MESSAGE, ColumnRole.DESCRIPTION,
				ColumnRole.REMEDIATION);
		assertThat(row(table, "200").message()).isEqualTo("success");
		assertThat(row(table, "200").texts()).containsOnly(entry("zh-CN", new CodeText("成功", null)));
		assertThat(row(table, "401").message()).isEqualTo("request auth error.");
		assertThat(text(table, "401", "zh-CN").remediation())
			.isEqualTo("1.尝试检查是否已经使用appKey,appSecret登陆认证\n3.针对配网绑定和设备控制接口,请检查相关设备是否与当前用户绑定");
		assertThat(row(table, "2077").message()).startsWith("\"can't");
		assertThat(text(table, "28601", "zh-CN").remediation()).isEqualTo("操作前确认用户与设备的绑定关系");
		assertThat(table.rows().stream().filter((row) -> text(table, row.code(), "zh-CN").remediation() == null))
			.extracting(CodeRow::code)
			.containsExactly("200", "400", "9131", "9143", "9144", "9153", "10196", "20004", "28551");
	}

	@Test
	void gridBelowAHeadingIsRead() {
		ParsedTable table = read("codes.txt", """
				Error code
				==========

				+------------+---------------------------+-----------+
				| Error code | Text                      | Solution  |
				+============+===========================+===========+
				| -7000      | The function is missing.  | Update.   |
				+------------+---------------------------+-----------+
				| -8008      | The type is wrong.        | Change it.|
				+------------+---------------------------+-----------+
				""");
		assertThat(roles(table)).containsExactly(ColumnRole.CODE, ColumnRole.MESSAGE, ColumnRole.REMEDIATION);
		assertThat(messages(table)).containsOnly(entry("-7000", "The function is missing."),
				entry("-8008", "The type is wrong."));
	}

	@Test
	void repeatedHeadersAreSkipped() {
		ParsedTable table = read("errors.html", """
				<table><tr><th>No.<th>Error Code<th>Message<th>Solution
				<tr><td>1<td>1001<td>timeout<td>Wait.
				<tr><th>No<th>Error code<th>Message<th>Solution:
				<tr><td>2<td>1002<td>closed<td>Retry.
				<tr><th><th>ERROR CODE<th>MESSAGE<th>Remedy</table>
				""");
		assertThat(codes(table)).containsExactly("1001", "1002");
		assertThat(table.problems()).isEmpty();
	}

	@Test
	void codeThatEqualsItsHeaderIsACode() {
		ParsedTable table = read("errors.csv", "status,message\nOK,done\nSTATUS,no status\nERROR_2,failed\n");
		assertThat(codes(table)).containsExactly("OK", "STATUS", "ERROR_2");
	}

	@Test
	void codesWithoutTextsAreNotHeadingsOfSections() {
		ParsedTable table = read("errors.yaml", """
				errors:
				  - code: account_missing
				    description:
				  - code: account_locked
				    description:
				  - code: amount_negative
				    description:
				""");
		assertThat(codes(table)).containsExactly("account_missing", "account_locked", "amount_negative");
		assertThat(table.problems()).extracting(Problem::kind).containsOnly(Problem.Kind.EMPTY_MESSAGE);
	}

}
