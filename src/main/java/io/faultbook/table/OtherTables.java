package io.faultbook.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.faultbook.table.format.DetectionReason;

/**
 * Recognizes the tables of contents and the version histories that stand beside a table
 * of codes, even if they list codes.
 */
final class OtherTables {

	private static final Pattern HISTORY_HEADING = Pattern
		.compile("change ?log|change history|(?:revision|version|release) history|release notes|\\Ahistory\\z|"
				+ "\\A(?:changes|revisions)\\z|(?:修订|修改|版本|变更|更新|修訂|變更)(?:记录|历史|日志|履历|紀錄|記錄|歷史)");

	private static final Pattern CONTENTS_HEADING = Pattern
		.compile("\\A(?:table of )?contents\\z|\\Atoc\\z|\\Aindex\\z|\\A(?:目录|目錄|目次|索引)\\z");

	private static final Set<String> CHANGE_HEADERS = Set.of("change", "changes", "change description",
			"description of change", "modification", "modifications", "变更内容", "修改内容", "修订内容", "更新内容", "变更说明", "修改说明",
			"修订说明", "更新说明", "變更內容", "修改內容", "修訂內容");

	private static final Set<String> VERSION_HEADERS = Set.of("version", "revision", "rev", "release", "版本", "版本号",
			"版本號");

	private static final Set<String> DATE_HEADERS = Set.of("date", "release date", "日期", "时间", "更新日期", "修订日期", "修改日期",
			"发布日期", "時間");

	private static final Set<String> PAGE_HEADERS = Set.of("page", "pages", "page number", "页码", "页", "页数", "頁碼", "頁",
			"頁數");

	private static final Set<String> ROW_NUMBER_HEADERS = Set.of("no", "number", "id", "编号", "編號");

	private OtherTables() {
	}

	/** The word that tells that the table isn't a table of codes. */
	static Optional<String> wordIn(TableLayout layout) {
		boolean texts = hasHeader(layout, ColumnRole.MESSAGE) || hasHeader(layout, ColumnRole.REMEDIATION);
		boolean descriptions = texts || hasHeader(layout, ColumnRole.DESCRIPTION);
		return inHeading(layout, HISTORY_HEADING)
			.or(() -> descriptions ? Optional.empty() : inHeading(layout, CONTENTS_HEADING))
			.or(() -> descriptions ? Optional.empty() : inHeaders(layout, PAGE_HEADERS))
			.or(() -> texts ? Optional.empty() : inHeaders(layout, CHANGE_HEADERS))
			.or(() -> (texts || hasCodeHeader(layout)) ? Optional.empty()
					: inHeaders(layout, DATE_HEADERS).flatMap((date) -> inHeaders(layout, VERSION_HEADERS)));
	}

	private static boolean hasCodeHeader(TableLayout layout) {
		return layout.codeHeader().filter((header) -> !ROW_NUMBER_HEADERS.contains(header)).isPresent();
	}

	private static boolean hasHeader(TableLayout layout, ColumnRole role) {
		return layout.columns()
			.stream()
			.anyMatch((column) -> column.has(role) && column.role().reason() != DetectionReason.TEXT_VALUES);
	}

	private static Optional<String> inHeading(TableLayout layout, Pattern words) {
		String heading = layout.table().heading();
		Matcher matcher = words.matcher((heading != null) ? HeaderWords.normalize(heading) : "");
		return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
	}

	private static Optional<String> inHeaders(TableLayout layout, Set<String> words) {
		List<String> headers = layout.columns()
			.stream()
			.map((column) -> HeaderWords.normalize(column.header()))
			.toList();
		return headers.stream().filter(words::contains).findFirst();
	}

}
