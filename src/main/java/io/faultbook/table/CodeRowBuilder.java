package io.faultbook.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.faultbook.table.CodeRow.CodeText;
import io.faultbook.table.format.RawRow;
import org.jspecify.annotations.Nullable;

/** Builds the rows of the table of codes, and collects their problems. */
final class CodeRowBuilder {

	/**
	 * If so many codes have a digit, in percent, words such as field names aren't codes.
	 */
	private static final int MIN_NUMBERED = 60;

	private final List<CodeRow> rows = new ArrayList<>();

	private final List<Problem> problems = new ArrayList<>();

	/** The indexes of the rows by code. */
	private final Map<String, Integer> rowsByCode = new HashMap<>();

	private @Nullable String category;

	/**
	 * Add the rows of a table.
	 * @param category of the rows that have none
	 */
	void addTable(TableLayout layout, @Nullable String category) {
		this.category = category;
		long sections = layout.rows().stream().filter(layout::isSection).count();
		boolean repeatedSections = sections > 1 && sections * 2 <= layout.rows().size();
		Column code = layout.column(ColumnRole.CODE).orElse(null);
		if (code == null) {
			return;
		}
		boolean numbered = ColumnProfile.of(layout.rows(), code.index()).numbered() >= MIN_NUMBERED;
		for (RawRow row : layout.rows()) {
			Optional<CodeCell> cell = CodeCell.of(row.cell(code.index()))
				.filter((parsed) -> !numbered || !parsed.isWord());
			if (layout.isHeader(row)) {
				continue;
			}
			if (layout.isSection(row) && (repeatedSections || cell.isEmpty())) {
				this.category = row.cell(0).replaceAll("^[*_#\\s]+|[*_#\\s:：]+$", "");
			}
			else if (cell.isEmpty()) {
				addProblem(Problem.Kind.NOT_A_CODE, row, code, CellText.excerpt(row.cell(code.index())));
			}
			else {
				addRow(layout, row, cell.get(), code);
			}
		}
	}

	List<CodeRow> rows() {
		Set<String> codes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		codes.addAll(this.rowsByCode.keySet());
		return this.rows.stream().map((row) -> withOtherForms(row, codes)).toList();
	}

	List<Problem> problems() {
		return this.problems;
	}

	/** A form that is itself a code of the table stays a code of its own. */
	private static CodeRow withOtherForms(CodeRow row, Set<String> codes) {
		Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		names.add(row.code());
		names.addAll(row.aliases());
		List<String> forms = names.stream()
			.flatMap((name) -> TwosComplement.otherForm(name).stream())
			.filter((form) -> !codes.contains(form) && !names.contains(form))
			.toList();
		return forms.isEmpty() ? row
				: new CodeRow(row.code(), Stream.concat(row.aliases().stream(), forms.stream()).toList(), row.message(),
						row.category(), row.texts(), row.retry(), row.actors(), row.position());
	}

	private void addRow(TableLayout layout, RawRow row, CodeCell code, Column codeColumn) {
		Map<String, CodeText> texts = texts(layout, row);
		List<String> aliases = aliases(layout, row, code);
		Column messageColumn = layout.column(ColumnRole.MESSAGE).orElse(codeColumn);
		String message = layout.column(ColumnRole.MESSAGE)
			.map((column) -> row.cell(column.index()))
			.or(() -> texts.values().stream().map(CodeText::description).filter(Objects::nonNull).findFirst())
			.or(() -> aliases.stream().findFirst())
			.map(CellText::known)
			.orElse("");
		CodeRow added = new CodeRow(code.code(), aliases, message, category(layout, row), texts,
				cell(layout, row, ColumnRole.RETRY), cell(layout, row, ColumnRole.ACTORS), row.position());
		addTextProblems(layout, row);
		if (message.isEmpty()) {
			addProblem(Problem.Kind.EMPTY_MESSAGE, row, messageColumn);
		}
		Integer earlier = this.rowsByCode.putIfAbsent(code.code(), this.rows.size());
		if (earlier == null) {
			this.rows.add(added);
		}
		else if (isTranslation(layout, added, this.rows.get(earlier))) {
			CodeRow joined = this.rows.get(earlier);
			Map<String, CodeText> allTexts = new LinkedHashMap<>(joined.texts());
			allTexts.putAll(texts);
			this.rows.set(earlier, new CodeRow(joined.code(), joined.aliases(), joined.message(), joined.category(),
					allTexts, joined.retry(), joined.actors(), joined.position()));
		}
		else {
			addProblem(Problem.Kind.DUPLICATE_CODE, row, codeColumn, code.code(),
					String.valueOf(this.rows.get(earlier).position().row()));
			this.rows.add(added);
		}
	}

	private static String cell(TableLayout layout, RawRow row, ColumnRole role) {
		return layout.column(role).map((column) -> CellText.known(row.cell(column.index()))).orElse("");
	}

	private void addTextProblems(TableLayout layout, RawRow row) {
		layout.columns().stream().filter((column) -> column.role().value().isText()).forEach((column) -> {
			String text = row.cell(column.index());
			CellText.findEncodingDamage(text)
				.ifPresent((part) -> addProblem(Problem.Kind.ENCODING_DAMAGE, row, column, part));
			CellText.findMissingEnd(text).ifPresent((end) -> addProblem(Problem.Kind.CUT_OFF_TEXT, row, column, end));
		});
		IntStream.range(layout.columns().size(), row.cells().size())
			.filter((column) -> !row.cell(column).isEmpty())
			.findFirst()
			.ifPresent((column) -> this.problems.add(new Problem(Problem.Kind.EXTRA_CELL, row.position(), column,
					List.of(CellText.excerpt(row.cell(column))))));
	}

	/** Whether the rows are in one language each. */
	private static boolean isTranslation(TableLayout layout, CodeRow row, CodeRow earlier) {
		return layout.column(ColumnRole.LANGUAGE).isPresent() && !row.texts().isEmpty()
				&& row.texts().keySet().stream().noneMatch(earlier.texts()::containsKey);
	}

	private static List<String> aliases(TableLayout layout, RawRow row, CodeCell code) {
		List<String> aliases = new ArrayList<>(code.aliases());
		layout.columns()
			.stream()
			.filter((column) -> column.has(ColumnRole.ALIAS))
			.forEach((column) -> aliases.addAll(aliases(column, row.cell(column.index()))));
		return aliases.stream().filter((alias) -> !alias.equals(code.code())).distinct().toList();
	}

	private static List<String> aliases(Column column, String cell) {
		if (RoleDetector.ALIAS_WORDS.contains(HeaderWords.normalize(column.header()))) {
			return CodeCell.names(cell);
		}
		return CodeCell.of(cell)
			.map((parsed) -> Stream.concat(Stream.of(parsed.code()), parsed.aliases().stream()).toList())
			.orElse(List.of());
	}

	/** In a workbook, an empty cell usually belongs to the merged cell above. */
	private @Nullable String category(TableLayout layout, RawRow row) {
		layout.column(ColumnRole.CATEGORY).map((column) -> row.cell(column.index())).ifPresent((cell) -> {
			if (!cell.isEmpty() || row.position().sheet() == null) {
				this.category = CellText.known(cell);
			}
		});
		return this.category;
	}

	private static Map<String, CodeText> texts(TableLayout layout, RawRow row) {
		Optional<String> rowLanguage = layout.column(ColumnRole.LANGUAGE)
			.map((column) -> row.cell(column.index()))
			.filter((cell) -> !cell.isEmpty())
			.map((cell) -> LanguageNames.tagOf(cell).orElse(cell));
		Map<String, CodeText> texts = new LinkedHashMap<>();
		layout.columns()
			.stream()
			.filter((column) -> column.has(ColumnRole.DESCRIPTION) || column.has(ColumnRole.REMEDIATION))
			.collect(Collectors.groupingBy((column) -> rowLanguage.orElse(languageOf(column)), LinkedHashMap::new,
					Collectors.toList()))
			.forEach((language, columns) -> {
				String description = text(row, columns, ColumnRole.DESCRIPTION);
				String remediation = text(row, columns, ColumnRole.REMEDIATION);
				if (description != null || remediation != null) {
					texts.put(language, new CodeText(description, remediation));
				}
			});
		return texts;
	}

	private static String languageOf(Column column) {
		return (column.language() != null) ? column.language().value() : CodeRow.DEFAULT_LANGUAGE;
	}

	/** The texts of all columns with the role, as paragraphs. */
	private static @Nullable String text(RawRow row, List<Column> columns, ColumnRole role) {
		String text = columns.stream()
			.filter((column) -> column.has(role))
			.map((column) -> CellText.known(row.cell(column.index())))
			.filter(Objects::nonNull)
			.collect(Collectors.joining("\n\n"));
		return text.isEmpty() ? null : text;
	}

	private void addProblem(Problem.Kind kind, RawRow row, Column column, String... arguments) {
		this.problems.add(new Problem(kind, row.position(), column.index(), List.of(arguments)));
	}

}
