package io.faultbook.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parses the vendor's table as received, including its errors. */
final class VendorTable {

	static final Path FILE = Path.of("db/source/error-codes-2018-09-04.zh.txt");

	private static final String HEADER = "错误码 错误信息 描述 可尝试解决方法";

	private static final String FOOTER = "results matching";

	private static final Pattern FIRST_LINE = Pattern.compile("(\\| )?\\d{3,5} .*");

	private static final Pattern WITH_SEPARATORS = Pattern
		.compile("\\| (?<code>[^|]+) \\| (?<message>[^|]+) \\| (?<description>[^|]+) \\| (?<remediation>[^|]+) \\|");

	/** The message ends where the Chinese begins, the description at the next space. */
	private static final Pattern WITHOUT_SEPARATORS = Pattern
		.compile("(?<code>\\d+) (?<message>\\p{ASCII}+) (?<description>\\S+) (?<remediation>[^|]+?)( \\|)?");

	private static final Pattern LIST_MARKER = Pattern.compile("(?m)^(\\d+)\\. ?");

	private VendorTable() {
	}

	/** The part of the documentation of the table below a heading. */
	static String readmeSection(String heading) throws IOException {
		String rest = Files.readString(Path.of("db/source/README.md")).split("\n## " + heading + '\n', 2)[1];
		return rest.split("\n## ", 2)[0];
	}

	/** Return the rows as received, with list items normalized to {@code 1. x}. */
	static List<Row> read() throws IOException {
		List<String> records = new ArrayList<>();
		for (String line : tableLines()) {
			if (FIRST_LINE.matcher(line).matches()) {
				records.add(line);
			}
			else if (!line.isBlank()) {
				records.add(records.remove(records.size() - 1) + '\n' + line);
			}
		}
		return records.stream().map(VendorTable::row).toList();
	}

	private static List<String> tableLines() throws IOException {
		List<String> lines = Files.readAllLines(FILE);
		int end = lines.stream().map(String::strip).collect(Collectors.toList()).indexOf(FOOTER + " \"\"");
		return lines.subList(lines.indexOf(HEADER) + 1, end);
	}

	private static Row row(String text) {
		Matcher matcher = (text.startsWith("|") ? WITH_SEPARATORS : WITHOUT_SEPARATORS).matcher(text);
		if (!matcher.matches()) {
			throw new IllegalStateException("Not a row of the table: " + text);
		}
		return new Row(matcher.group("code"), matcher.group("message"), matcher.group("description"),
				LIST_MARKER.matcher(matcher.group("remediation")).replaceAll("$1. "));
	}

	/** A row of the table. A missing remediation is {@code N/A}. */
	record Row(String code, String message, String description, String remediation) {
	}

}
