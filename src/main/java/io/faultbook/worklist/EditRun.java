package io.faultbook.worklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import io.faultbook.snapshot.Snapshot;
import io.faultbook.worklist.EditReport.Change;
import io.faultbook.worklist.EditReport.Conflict;
import io.faultbook.worklist.EditReport.Rejected;
import io.faultbook.worklist.Settlement.Choice;
import org.jspecify.annotations.Nullable;

/** Saves the rows of one table, or checks what saving them would change. */
final class EditRun {

	private final TextEditor editor;

	private final TextHistory history;

	private final String defaultCatalog;

	private final Map<CodeId, CodeTexts> served = new HashMap<>();

	private final Map<Integer, Settlement> settlements;

	private final @Nullable String editorName;

	private final List<Change> changes = new ArrayList<>();

	private final List<Rejected> rejected = new ArrayList<>();

	private final Map<Integer, Integer> settled = new HashMap<>();

	private int kept;

	/**
	 * Start a run.
	 * @param settlements how the editor settles conflicts, by line
	 * @param editorName null to save nothing
	 */
	EditRun(TextEditor editor, TextHistory history, Snapshot snapshot, Map<Integer, Settlement> settlements,
			@Nullable String editorName) {
		this.editor = editor;
		this.history = history;
		this.defaultCatalog = snapshot.catalogs().defaultCatalog();
		// Spares reading the codes of most rows.
		snapshot.codeTexts().forEach((code) -> this.served.put(code.id(), code));
		this.settlements = settlements;
		this.editorName = editorName;
	}

	EditReport report(List<EditRow> rows) {
		rows.forEach(this::add);
		return new EditReport(this.changes, this.kept,
				rows.size() - this.changes.size() - this.kept - this.rejected.size(), this.rejected, this.settled);
	}

	private void add(EditRow row) {
		try {
			TextKey key = row.key(this.defaultCatalog);
			row.expected();
			CodeTexts code = this.served.get(key.id());
			if (code == null || !isUnchanged(row, code, key)) {
				code = this.history.code(key.id());
				if (!isUnchanged(row, code, key)) {
					apply(row, key, code.text(key.language()));
				}
			}
		}
		catch (EditRejectedException ex) {
			this.rejected.add(Rejected.of(row, ex, null));
		}
	}

	/** Whether a row says what was exported, or what readers see. */
	private static boolean isUnchanged(EditRow row, CodeTexts code, TextKey key) {
		row.checkMessage(code.message());
		return row.says(content(code.text(key.language())));
	}

	private void apply(EditRow row, TextKey key, TextState state) {
		row.checkRevision(state);
		if (!row.isCurrent(state)) {
			settle(row, key, state, this.settlements.get(row.line()));
			return;
		}
		try {
			save(row, key, state, row.content(content(state)));
		}
		catch (EditRejectedException ex) {
			if (ex.current() == null) {
				throw ex;
			}
			settle(row, key, this.history.code(key.id()).text(key.language()), null);
		}
	}

	private int save(EditRow row, TextKey key, TextState state, TextContent content) {
		TextInput input = new TextInput(content, row.note());
		if (input.content().equals(content(state))) {
			return state.revision();
		}
		this.editor.check(input);
		int revision = (this.editorName == null) ? state.revision()
				: this.editor.edit(key, Set.of(state.revision()), input, this.editorName)
					.text(key.language())
					.revision();
		this.changes.add(new Change(row.line(), key, content(state), input.content()));
		return revision;
	}

	/**
	 * Settle the conflict if the row changed, too, and the text is still what the editor
	 * saw.
	 */
	private void settle(EditRow row, TextKey key, TextState state, @Nullable Settlement settlement) {
		TextContent base = base(row, key, state);
		if (base != null && row.says(base)) {
			return;
		}
		HistoryRow current = this.history.revision(key, state.revision()).orElseThrow();
		Conflict conflict = Conflict.of(key, base, row.content(base), content(state), current, settlement);
		EditRejectedException rejection = EditRejectedException.forStaleRevision(current);
		if (this.editorName != null && settlement != null && settlement.revision() == state.revision()) {
			try {
				if (settlement.choice() == Choice.THEIRS) {
					this.kept++;
					this.settled.put(row.line(), state.revision());
				}
				else {
					this.settled.put(row.line(), save(row, key, state, conflict.chosen()));
				}
				return;
			}
			catch (EditRejectedException ex) {
				rejection = ex;
			}
		}
		this.rejected.add(Rejected.of(row, rejection, conflict));
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
