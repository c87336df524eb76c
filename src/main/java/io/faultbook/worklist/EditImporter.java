package io.faultbook.worklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextEditor;
import io.faultbook.editing.TextHistory;
import io.faultbook.editing.TextInput;
import io.faultbook.editing.TextKey;
import io.faultbook.editing.TextState;
import io.faultbook.editing.WrittenText;
import io.faultbook.imports.ReadLimit;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.snapshot.SnapshotHolder;
import io.faultbook.table.format.RawTable;
import io.faultbook.table.format.TableFileParser;
import io.faultbook.table.format.TableFormat;
import io.faultbook.table.format.UnreadableTableException;
import io.faultbook.worklist.EditReport.Conflict;
import io.faultbook.worklist.EditReport.Rejected;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Saves the edits of a table. Each row is an edit of its own, with the revision that it
 * is based on. Sending a table again changes nothing.
 */
@Component
public class EditImporter {

	/** The texts of several thousand codes. */
	public static final int MAX_FILE_BYTES = 5 * 1024 * 1024;

	private final TextEditor editor;

	private final TextHistory history;

	private final SnapshotHolder holder;

	private final ReadLimit limit;

	private final MessageSource messages;

	EditImporter(TextEditor editor, TextHistory history, SnapshotHolder holder, ReadLimit limit,
			MessageSource messages) {
		this.editor = editor;
		this.history = history;
		this.holder = holder;
		this.limit = limit;
		this.messages = messages;
	}

	/**
	 * Save the edits in a CSV file or a workbook.
	 * @param reader the language of problems
	 * @throws EditFileException if the file can't be read; nothing is saved then
	 */
	public EditReport importFile(byte[] file, String editorName, Locale reader) {
		if (file.length > MAX_FILE_BYTES) {
			throw EditFileException.forTooLargeFile(MAX_FILE_BYTES);
		}
		List<EditRow> rows = this.limit.run(() -> read(file, reader));
		Snapshot snapshot = this.holder.current();
		Map<CodeId, CodeTexts> served = new HashMap<>();
		snapshot.codeTexts().forEach((code) -> served.put(code.id(), code));
		int saved = 0;
		List<Rejected> rejected = new ArrayList<>();
		for (EditRow row : rows) {
			try {
				TextKey key = row.key(snapshot.catalogs().defaultCatalog());
				if (apply(row, key, served.get(key.id()), editorName, rejected)) {
					saved++;
				}
			}
			catch (EditRejectedException ex) {
				rejected.add(Rejected.of(row, ex, null));
			}
		}
		return new EditReport(saved, rows.size() - saved - rejected.size(), rejected);
	}

	private List<EditRow> read(byte[] file, Locale reader) {
		try {
			boolean workbook = file.length > 1 && file[0] == 'P' && file[1] == 'K';
			List<RawTable> tables = TableFileParser
				.parse(file, "", workbook ? TableFormat.XLSX : TableFormat.DELIMITED, null, null)
				.tables();
			List<String> missing = new ArrayList<>();
			List<EditRow> rows = tables.isEmpty() ? List.of() : EditRow.of(tables.get(0), missing);
			if (tables.isEmpty() || !missing.isEmpty()) {
				String names = String.join(this.messages.getMessage("text.list-separator", null, reader),
						EditRow.REQUIRED);
				throw EditFileException.forUnreadableTable(
						this.messages.getMessage("edits.missing-columns", new Object[] { names }, reader));
			}
			return rows;
		}
		catch (UnreadableTableException ex) {
			Object[] arguments = ex.arguments().stream().map(String::valueOf).toArray();
			throw EditFileException
				.forUnreadableTable(this.messages.getMessage("import.unreadable." + ex.key(), arguments, reader));
		}
	}

	/**
	 * Save a row unless it says what was exported, or what readers see.
	 * @param served the code as it is served, which spares reading it for most rows
	 * @return whether a revision was added
	 */
	private boolean apply(EditRow row, TextKey key, @Nullable CodeTexts served, String editorName,
			List<Rejected> rejected) {
		row.expected();
		if (served != null) {
			row.checkMessage(served.message());
			if (row.says(content(served.text(key.language())))) {
				return false;
			}
		}
		CodeTexts code = this.history.code(key.id());
		row.checkMessage(code.message());
		TextState state = code.text(key.language());
		if (row.says(content(state))) {
			return false;
		}
		if (!row.isCurrent(state)) {
			return reject(row, key, state, rejected);
		}
		try {
			TextInput input = new TextInput(row.content(content(state)), row.note());
			if (input.content().equals(content(state))) {
				return false;
			}
			this.editor.edit(key, Set.of(row.expected()), input, editorName);
			return true;
		}
		catch (EditRejectedException ex) {
			if (ex.current() == null) {
				throw ex;
			}
			return reject(row, key, this.history.code(key.id()).text(key.language()), rejected);
		}
	}

	/** Reject a row whose text changed after the export, if the row changed, too. */
	private boolean reject(EditRow row, TextKey key, TextState state, List<Rejected> rejected) {
		TextContent base = base(row, key, state);
		if (base == null || !row.says(base)) {
			HistoryRow current = this.history.revision(key, state.revision()).orElseThrow();
			rejected.add(Rejected.of(row, EditRejectedException.forStaleRevision(current),
					new Conflict(key, base, row.content(base), content(state), current, row.note())));
		}
		return false;
	}

	/** What the row is based on; null if it isn't known. */
	private @Nullable TextContent base(EditRow row, TextKey key, TextState state) {
		if (row.expected() == state.revision()) {
			return state.change().previous();
		}
		Optional<HistoryRow> base = this.history.revision(key, row.expected());
		return base.map((found) -> found.orIfWithdrawn(this.history.revision(key, 0).orElseThrow()))
			.filter((found) -> found.description() != null)
			.map((found) -> new TextContent(String.valueOf(found.description()), found.remediation()))
			.orElse(null);
	}

	private static @Nullable TextContent content(TextState state) {
		WrittenText effective = state.effective();
		return (effective != null) ? effective.content() : null;
	}

}
