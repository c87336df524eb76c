package io.faultbook.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.editing.TextEditor;
import io.faultbook.editing.TextHistory;
import io.faultbook.imports.ReadLimit;
import io.faultbook.snapshot.SnapshotHolder;
import io.faultbook.table.format.RawTable;
import io.faultbook.table.format.TableFileParser;
import io.faultbook.table.format.TableFormat;
import io.faultbook.table.format.UnreadableTableException;
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
	 * @param settlements how the editor settles conflicts, by line
	 * @param reader the language of problems
	 * @throws EditFileException if the file can't be read; nothing is saved then
	 */
	public EditReport save(byte[] file, Map<Integer, Settlement> settlements, String editorName, Locale reader) {
		return run(file, settlements, editorName, reader);
	}

	/** Find out what saving the edits would change. */
	public EditReport preview(byte[] file, Map<Integer, Settlement> settlements, Locale reader) {
		return run(file, settlements, null, reader);
	}

	private EditReport run(byte[] file, Map<Integer, Settlement> settlements, @Nullable String editorName,
			Locale reader) {
		if (file.length > MAX_FILE_BYTES) {
			throw EditFileException.forTooLargeFile(MAX_FILE_BYTES);
		}
		List<EditRow> rows = this.limit.run(() -> read(file, reader));
		return new EditRun(this.editor, this.history, this.holder.current(), settlements, editorName).report(rows);
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

}
