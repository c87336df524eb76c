package io.faultbook.table;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.faultbook.code.Code;

/**
 * The codes in a cell: one, or one with other names, such as {@code 1062 (ER_DUP_ENTRY)}.
 */
record CodeCell(String code, List<String> aliases) {

	CodeCell {
		aliases = List.copyOf(aliases);
	}

	private static final int MAX_LENGTH = 160;

	/** U+2212 and similar characters instead of a hyphen. */
	private static final Pattern MINUS = Pattern.compile("^[\\u2010-\\u2015\\u2212](?=\\s*\\d)");

	private static final Pattern QUOTES = Pattern.compile("^[`'\"\\[(#]+|[`'\"\\]):;,]+$");

	private static final Pattern LABEL = Pattern.compile("^(?i)(?:error|err|code|错误码?|錯誤碼?)[\\s:#-]+(?=\\S*\\d)");

	private static final Pattern SEPARATOR = Pattern.compile("\\s*[()/,|=\\n\\[\\]]\\s*|\\s+");

	private static final Pattern SEPARATORS = Pattern.compile("[\\s,;|/、]+");

	private static final Pattern DATE_OR_VERSION = Pattern
		.compile("\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|[vV]?\\d{1,2}(?:\\.\\d{1,3}){1,3}");

	/** Digits, capitals, or several words in one, unlike an ordinary word. */
	private static final Pattern TYPICAL = Pattern
		.compile(".*\\d.*|[A-Z][A-Z0-9]*(?:[._-][A-Z0-9]+)+|[A-Z]{3,}|(?:[A-Z][a-z]+){2,}[A-Za-z]*(?:\\.[A-Za-z]+)*");

	private static final Pattern WORD = Pattern.compile("[A-Za-z]*[a-z][A-Za-z]*");

	static Optional<CodeCell> of(String cell) {
		if (cell.isEmpty() || cell.length() > MAX_LENGTH) {
			return Optional.empty();
		}
		String text = MINUS.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC)).replaceFirst("-");
		text = LABEL.matcher(QUOTES.matcher(text).replaceAll("").strip()).replaceFirst("");
		if (Code.isCode(text)) {
			return Optional.of(new CodeCell(text, List.of()));
		}
		List<String> codes = SEPARATOR.splitAsStream(text)
			.map((part) -> QUOTES.matcher(part).replaceAll(""))
			.filter((code) -> !code.isEmpty())
			.distinct()
			.toList();
		return (codes.isEmpty() || !codes.stream().allMatch(CodeCell::isTypical)) ? Optional.empty()
				: Optional.of(new CodeCell(codes.get(0), codes.subList(1, codes.size())));
	}

	/** The names in a cell below a header that says that they are names of codes. */
	static List<String> names(String cell) {
		return SEPARATORS.splitAsStream(Normalizer.normalize(cell, Normalizer.Form.NFKC)).filter(Code::isCode).toList();
	}

	/** Whether a text looks like a code, and not like a word, a date, or a version. */
	private static boolean isTypical(String text) {
		return Code.isCode(text) && TYPICAL.matcher(text).matches() && !DATE_OR_VERSION.matcher(text).matches();
	}

	/** Whether the cell has a code with a digit, which header words don't have. */
	static boolean isNumbered(String cell) {
		return of(cell).filter((parsed) -> parsed.isTypical() && parsed.code.matches(".*\\d.*")).isPresent();
	}

	/** Whether the code is written like an ordinary word, such as {@code default}. */
	boolean isWord() {
		return WORD.matcher(this.code).matches();
	}

	boolean isTypical() {
		return isTypical(this.code);
	}

}
