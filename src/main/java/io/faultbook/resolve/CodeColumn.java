package io.faultbook.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.faultbook.paste.CodeCandidate;
import io.faultbook.paste.PastedTextParser;
import org.jspecify.annotations.Nullable;

/**
 * The column of codes in a table within a text: CSV, TSV, Markdown, or a terminal's. It
 * starts with a header such as {@code time,code,message} and ends with the first line
 * that has another number of cells.
 */
final class CodeColumn {

	private static final Pattern DELIMITER = Pattern.compile("[,;\t|\u2502]");

	private static final Pattern HEADER = Pattern.compile("[\\p{L}\\s\"'_.,;|\u2502-]{3,200}");

	private static final Pattern CODE = Pattern.compile("[\\s\"']*(-?[0-9]{1,8}|[A-Z][A-Z0-9._-]{0,30}[0-9])[\\s\"']*");

	/** Below the header of a Markdown table. */
	private static final Pattern RULE = Pattern.compile("[\\s|:\u2500-\u257F+-]+");

	private final PastedTextParser parser = new PastedTextParser();

	private Pattern delimiter = DELIMITER;

	private int cells;

	private int index = -1;

	/** The code in the column, or null if the line isn't a row of a table. */
	@Nullable CodeCandidate find(String line) {
		if (RULE.matcher(line).matches()) {
			return null;
		}
		if (HEADER.matcher(line).matches()) {
			readHeader(line);
		}
		if (this.index < 0) {
			return null;
		}
		List<int[]> row = split(line, this.delimiter);
		if (row.size() != this.cells) {
			this.index = -1;
			return null;
		}
		int[] cell = row.get(this.index);
		Matcher code = CODE.matcher(line).region(cell[0], cell[1]);
		return code.matches()
				? new CodeCandidate(code.group(1), CodeCandidate.Reason.LABELED, code.start(1), code.end(1)) : null;
	}

	private void readHeader(String line) {
		Matcher first = DELIMITER.matcher(line);
		this.index = -1;
		if (first.find()) {
			this.delimiter = Pattern.compile(Pattern.quote(first.group()));
			List<int[]> header = split(line, this.delimiter);
			this.cells = header.size();
			for (int i = 0; i < header.size() && this.index < 0; i++) {
				String label = line.substring(header.get(i)[0], header.get(i)[1]).replace('"', ' ').strip();
				this.index = (!label.isEmpty() && this.parser.isCodeLabel(label)) ? i : -1;
			}
		}
	}

	/** The start and end of each cell. A delimiter within quotes isn't one. */
	private static List<int[]> split(String line, Pattern delimiter) {
		List<int[]> cells = new ArrayList<>();
		Matcher matcher = delimiter.matcher(line);
		int start = 0;
		while (matcher.find()) {
			boolean quoted = line.substring(start, matcher.start()).chars().filter((c) -> c == '"').count() % 2 == 1;
			if (!quoted) {
				cells.add(new int[] { start, matcher.start() });
				start = matcher.end();
			}
		}
		cells.add(new int[] { start, line.length() });
		return cells;
	}

}
