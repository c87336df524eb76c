package io.faultbook.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.faultbook.code.CodeId;
import io.faultbook.editing.EditTransactions.Outcome;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Writes the next revision of a text, if the edit is based on the current one. Even if
 * the lock of the data version failed, the primary key (catalog, code, language,
 * revision) would prevent a lost update.
 */
@Component
class RevisionWriter {

	private static final int MAX_EDITOR_LENGTH = 200;

	private final EditTransactions transactions;

	private final TextLoader loader;

	private final TextRevisions revisions;

	private final AuditLog audit;

	private final Clock clock;

	RevisionWriter(EditTransactions transactions, TextLoader loader, TextRevisions revisions, AuditLog audit,
			Clock clock) {
		this.transactions = transactions;
		this.loader = loader;
		this.revisions = revisions;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Write a revision.
	 * @param expected the revisions that the edit may be based on
	 * @param edit a function of the current text; if it returns no draft, nothing changes
	 * @return the code after the edit
	 * @throws EditRejectedException if the code is unknown, the current revision isn't an
	 * expected one, or the function throws it
	 */
	CodeTexts write(TextKey key, Set<Integer> expected, String editor,
			Function<TextState, Optional<TextRevision.Draft>> edit) {
		return write(key, expected, editor, (code, state) -> edit.apply(state));
	}

	/**
	 * Write a revision.
	 * @param edit a function of the code and the current text
	 */
	CodeTexts write(TextKey key, Set<Integer> expected, String editor,
			BiFunction<CodeTexts, TextState, Optional<TextRevision.Draft>> edit) {
		try {
			return this.transactions.run((version) -> write(key, expected, editor, edit, version));
		}
		catch (DataIntegrityViolationException ex) {
			throw staleRevision(key, expected).orElseThrow(() -> ex);
		}
	}

	private Outcome<CodeTexts> write(TextKey key, Set<Integer> expected, String editor,
			BiFunction<CodeTexts, TextState, Optional<TextRevision.Draft>> edit, long version) {
		CodeTexts before = load(key.id());
		TextState state = before.text(key.language());
		if (!expected.contains(state.revision())) {
			throw EditRejectedException.forOtherRevision(expected, currentRow(key, state));
		}
		Optional<TextRevision.Draft> draft = edit.apply(before, state);
		if (draft.isEmpty()) {
			return Outcome.unchanged(before);
		}
		TextRevision.Key next = TextRevision.Key.of(key, state.revision() + 1);
		TextRevision.Basis basis = TextRevision.Basis.of(before, state, version);
		String name = truncate(editor);
		this.revisions.saveAndFlush(new TextRevision(next, draft.get(), basis, name, now()));
		return Outcome.changed(load(key.id()), key.id(),
				() -> this.audit.logEdit(draft.get().kind(), key, next.revision(), name));
	}

	/** Doesn't split a surrogate pair. */
	private static String truncate(String editor) {
		if (editor.length() <= MAX_EDITOR_LENGTH) {
			return editor;
		}
		boolean splitsPair = Character.isHighSurrogate(editor.charAt(MAX_EDITOR_LENGTH - 1));
		return editor.substring(0, splitsPair ? MAX_EDITOR_LENGTH - 1 : MAX_EDITOR_LENGTH);
	}

	/** Has the precision of the database, so that later responses have the same time. */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private Optional<EditRejectedException> staleRevision(TextKey key, Set<Integer> expected) {
		return this.transactions.run((version) -> {
			TextState state = load(key.id()).text(key.language());
			return Outcome.unchanged(expected.contains(state.revision()) ? Optional.<EditRejectedException>empty()
					: Optional.of(EditRejectedException.forOtherRevision(expected, currentRow(key, state))));
		});
	}

	private CodeTexts load(CodeId id) {
		return this.loader.load(id).orElseThrow(() -> EditRejectedException.forUnknownCode(id.code()));
	}

	private HistoryRow currentRow(TextKey key, TextState state) {
		return this.revisions.findByKey(TextRevision.Key.of(key, state.revision()))
			.map(TextRevision::toHistoryRow)
			.orElseGet(() -> HistoryRow.ofSource(state));
	}

}
