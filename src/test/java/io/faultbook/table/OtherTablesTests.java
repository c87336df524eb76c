package io.faultbook.table;

import io.faultbook.table.format.DetectionReason;
import org.junit.jupiter.api.Test;

import static io.faultbook.table.TableFixtures.codes;
import static io.faultbook.table.TableFixtures.imported;
import static io.faultbook.table.TableFixtures.messages;
import static io.faultbook.table.TableFixtures.read;
import static io.faultbook.table.WorkbookFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class OtherTablesTests {

	@Test
	void contentsAndHistoryThatListCodesAreNotImported() {
		ParsedTable table = read("errors.md", """
				## Table of Contents
				| Error code | Section |
				|--|--|
				| 1001 | Network |
				| 1002 | Network |

				## Overview
				| Error code | Page |
				|--|--|
				| 1001 | 17 |
				| 1002 | 18 |

				## Codes
				| Error code | Description |
				|--|--|
				| 1001 | The connection timed out |
				| 1002 | The connection was closed |

				## 2. Version history
				| Error code | Description |
				|--|--|
				| 1001 | Added in 1.0 |
				| 1002 | Added in 1.1 |
				| 1003 | Removed in 1.1 |

				## 附录
				| 错误码 | 修改内容 | 版本 |
				|--|--|--|
				| 1001 | 新增 | 1.0 |

				## Author
				| No. | Version | Date | Description |
				|--|--|--|--|
				| 1 | 1.0 | 2024-01-01 | first edition |
				| 2 | 1.1 | 2024-02-01 | 1002 added |
				""");
		assertThat(imported(table)).containsExactly(false, false, true, false, false, false);
		assertThat(messages(table)).containsOnly(entry("1001", "The connection timed out"),
				entry("1002", "The connection was closed"));
		assertThat(table.problems()).isEmpty();
		assertThat(table.tables()).filteredOn((summary) -> !summary.imported().value())
			.extracting((summary) -> summary.imported().reason())
			.containsOnly(DetectionReason.TYPICAL_HEADERS);
		assertThat(table.tables().get(3).imported().evidence()).containsExactly("version history");
	}

	@Test
	void onlyTableOfCodesIsImportedWhateverItsHeading() {
		ParsedTable table = read("errors.md", """
				# Release notes
				| Error code | Description | Page |
				|--|--|--|
				| 1001 | The connection timed out | 5 |

				# Parameters
				| Parameter | Type |
				|--|--|
				| page size | number |
				""");
		assertThat(imported(table)).containsExactly(true, false);
	}

	@Test
	void sheetOfContentsIsNotImported() {
		byte[] file = new WorkbookFixture()
			.sheet("目录", row("错误码", "所在表"), row("1001", "网络"), row("2001", "权限"), row("2002", "权限"))
			.sheet("网络", row("错误码", "描述"), row("1001", "连接超时"))
			.sheet("权限", row("错误码", "描述"), row("2001", "没有权限"), row("2002", "已过期"))
			.sheet("更新记录", row("错误码", "描述"), row("2002", "新增"))
			.bytes();
		ParsedTable table = read("codes.xlsx", file);
		assertThat(imported(table)).containsExactly(false, true, true, false);
		assertThat(codes(table)).containsExactly("1001", "2001", "2002");
	}

}
