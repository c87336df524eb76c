package io.faultbook.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.faultbook.editing.Handling;
import io.faultbook.editing.Handling.Actor;
import io.faultbook.editing.Handling.Retry;
import io.faultbook.imports.ImportedTable.FileProblem;
import io.faultbook.imports.ImportedTable.ParsedFile;
import io.faultbook.markdown.TextCharacters;
import io.faultbook.table.CodeRow;
import io.faultbook.table.CodeRow.CodeText;
import io.faultbook.table.ColumnRole;
import io.faultbook.table.ParsedTable;
import io.faultbook.table.Problem;
import io.faultbook.table.Problem.Kind;
import io.faultbook.table.format.Position;
import io.faultbook.table.format.TableLimits;
import io.faultbook.table.format.UnreadableTableException;
import org.jspecify.annotations.Nullable;

/**
 * Joins the files of a table by code. The rows of one code in a file add their messages;
 * another file adds its texts in further languages.
 */
final class TableJoiner {

	private static final Pattern SEPARATORS = Pattern.compile("[\\s,;|/、，]+");

	/** In UTF-16 code units. */
	private static final int MAX_EXCERPT = 40;

	private final List<ParsedFile> files = new ArrayList<>();

	private final Map<String, Joined> codes = new LinkedHashMap<>();

	private final List<FileProblem> problems = new ArrayList<>();

	private final Set<FieldName> fields = new LinkedHashSet<>();

	private @Nullable String language;

	/**
	 * Add a file.
	 * @throws UnreadableTableException if all files together have too many codes
	 */
	void add(ParsedFile file) {
		TableFields tableFields = TableFields.of(file.table());
		this.files.add(file);
		this.fields.addAll(tableFields.names());
		if (this.language == null) {
			this.language = tableFields.language();
		}
		file.table().problems().forEach((problem) -> this.problems.add(new FileProblem(file.file().number(), problem)));
		Set<String> inThisFile = new HashSet<>();
		for (CodeRow row : file.table().rows()) {
			Joined joined = this.codes.get(row.code());
			if (joined == null) {
				this.codes.put(row.code(), new Joined(file, row));
			}
			else if (inThisFile.contains(row.code())) {
				joined.addMessage(file, row);
			}
			else {
				joined.addFurtherTexts(file, tableFields.names(), row);
			}
			inThisFile.add(row.code());
		}
		if (this.codes.size() > TableLimits.MAX_ROWS) {
			throw UnreadableTableException.forTooManyRows();
		}
	}

	ImportedTable build() {
		return new ImportedTable(this.files, this.codes.values().stream().map(Joined::build).toList(), this.problems,
				this.fields, this.language);
	}

	/** A code, and what the rows so far say about it. */
	private final class Joined {

		private final CodeRow first;

		private final int file;

		private final @Nullable String category;

		private final Handling handling;

		private final Set<String> messages = new LinkedHashSet<>();

		private final Map<String, CodeText> texts = new LinkedHashMap<>();

		Joined(ParsedFile file, CodeRow row) {
			this.first = row;
			this.file = file.file().number();
			this.category = (row.category() == null) ? null
					: stored(file, row.position(), ColumnRole.CATEGORY, row.category(), StoredText.MAX_TITLE);
			this.handling = handling(file, row);
			addMessage(file, row);
			addTexts(file, row);
		}

		void addMessage(ParsedFile file, CodeRow row) {
			String message = stored(file, row.position(), ColumnRole.MESSAGE, row.message(), StoredText.MAX_MESSAGE);
			if (!message.isEmpty()) {
				this.messages.add(message);
			}
		}

		void addFurtherTexts(ParsedFile file, Set<FieldName> fields, CodeRow row) {
			boolean described = row.texts().values().stream().anyMatch((text) -> text.description() != null);
			if (fields.contains(FieldName.MESSAGE) && described && !row.message().isEmpty()
					&& !this.messages.contains(row.message())) {
				addProblem(Kind.FURTHER_MESSAGE, file, row.position(), ColumnRole.MESSAGE);
			}
			addTexts(file, row);
		}

		private void addTexts(ParsedFile file, CodeRow row) {
			row.texts().forEach((name, text) -> {
				String tag = TableFields.tag(name);
				if (tag == null) {
					addProblem(Kind.UNKNOWN_LANGUAGE, file, row.position(), ColumnRole.LANGUAGE, name);
				}
				else if (this.texts.containsKey(tag)) {
					addProblem(Kind.DUPLICATE_LANGUAGE, file, row.position(), ColumnRole.CODE, tag);
				}
				else {
					this.texts.put(tag, stored(file, row.position(), withDescription(text, row)));
				}
			});
		}

		ImportedCode build() {
			return new ImportedCode(this.first.code(), this.file, this.first.position(), List.copyOf(this.messages),
					List.copyOf(new TreeSet<>(this.first.aliases())), this.category, this.texts, this.handling);
		}

	}

	private Handling handling(ParsedFile file, CodeRow row) {
		Optional<Retry> retry = Optional.of(row.retry())
			.filter((cell) -> !cell.isEmpty())
			.flatMap((cell) -> value(file, row.position(), ColumnRole.RETRY, cell, Handling.RETRIES));
		List<Actor> actors = SEPARATORS.splitAsStream(row.actors())
			.filter((cell) -> !cell.isEmpty())
			.flatMap((cell) -> value(file, row.position(), ColumnRole.ACTORS, cell, Handling.ACTORS).stream())
			.toList();
		return new Handling(retry.orElse(null), actors, null, List.of(), null);
	}

	private <T> Optional<T> value(ParsedFile file, Position position, ColumnRole role, String cell,
			Map<String, T> values) {
		Optional<T> found = Optional.ofNullable(values.get(cell.toLowerCase(Locale.ROOT)));
		if (found.isEmpty()) {
			addProblem(Kind.UNKNOWN_VALUE, file, position, role, StoredText.of(cell, MAX_EXCERPT),
					String.join(", ", values.keySet()));
		}
		return found;
	}

	/** A text needs a description, and the message is in the language of its own file. */
	private static CodeText withDescription(CodeText text, CodeRow row) {
		return (text.description() != null || row.message().isEmpty()) ? text
				: new CodeText(row.message(), text.remediation());
	}

	private CodeText stored(ParsedFile file, Position position, CodeText text) {
		String description = (text.description() == null) ? null
				: stored(file, position, ColumnRole.DESCRIPTION, text.description(), StoredText.MAX_TEXT);
		String remediation = (text.remediation() == null) ? null : stored(file, position, ColumnRole.REMEDIATION,
				StoredText.markdown(text.remediation()), StoredText.MAX_TEXT);
		return new CodeText(description, remediation);
	}

	private String stored(ParsedFile file, Position position, ColumnRole role, String text, int maxLength) {
		if (text.length() > maxLength) {
			addProblem(Kind.TEXT_TOO_LONG, file, position, role, String.valueOf(maxLength));
		}
		if (!TextCharacters.isPrintable(text.replace("\r", ""))) {
			addProblem(Kind.UNPRINTABLE, file, position, role);
		}
		return StoredText.of(text, maxLength);
	}

	private void addProblem(Kind kind, ParsedFile file, Position position, ColumnRole role, String... arguments) {
		ParsedTable table = file.table();
		int column = table.columns()
			.stream()
			.filter((candidate) -> candidate.role().value() == role)
			.findFirst()
			.map((candidate) -> candidate.index())
			.orElse(0);
		this.problems
			.add(new FileProblem(file.file().number(), new Problem(kind, position, column, List.of(arguments))));
	}

}
