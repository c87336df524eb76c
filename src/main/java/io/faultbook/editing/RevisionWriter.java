package io.faultbook.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.faultbook.editing.EditTransactions.Outcome;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Writes the next revision of a text, if the editor saw the one that stands. The key over
 * code, language and revision makes a lost update impossible even where the lock would
 * not hold.
 */
@Component
class RevisionWriter {

	private static final int MAX_EDITOR_LENGTH = 200;

	private final EditTransactions transactions;

	private final TextLoader texts;

	private final TextRevisions revisions;

	private final AuditLog audit;

	private final Clock clock;

	RevisionWriter(EditTransactions transactions, TextLoader texts, TextRevisions revisions, AuditLog audit,
			Clock clock) {
		this.transactions = transactions;
		this.texts = texts;
		this.revisions = revisions;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Write a revision.
	 * @param decision is given what stands, and says what to write, or nothing
	 * @return what stands now
	 * @throws EditRejectedException if the code is unknown or another revision stands, or
	 * whatever the decision throws
	 */
	CodeTexts write(TextKey key, Set<Integer> expected, String editor,
			Function<TextState, Optional<TextRevision.Draft>> decision) {
		try {
			return this.transactions.run((version) -> write(key, expected, editor, decision, version));
		}
		catch (DataIntegrityViolationException ex) {
			throw overtaken(key, expected).orElseThrow(() -> ex);
		}
	}

	private Outcome<CodeTexts> write(TextKey key, Set<Integer> expected, String editor,
			Function<TextState, Optional<TextRevision.Draft>> decision, long version) {
		CodeTexts before = find(key.code());
		TextState state = before.in(key.language());
		if (!expected.contains(state.revision())) {
			throw EditRejectedException.forStaleRevision(current(key, state));
		}
		Optional<TextRevision.Draft> draft = decision.apply(state);
		if (draft.isEmpty()) {
			return Outcome.unchanged(before);
		}
		TextRevision.Key next = new TextRevision.Key(key.code(), key.tag(), state.revision() + 1);
		TextRevision.Basis basis = TextRevision.Basis.of(before, state, version);
		String name = cut(editor);
		this.revisions.saveAndFlush(new TextRevision(next, draft.get(), basis, name, now()));
		return Outcome.changed(find(key.code()), key.code(),
				() -> this.audit.accepted(draft.get().kind(), key, next.revision(), name));
	}

	/** Never within a character that takes two. */
	private static String cut(String editor) {
		if (editor.length() <= MAX_EDITOR_LENGTH) {
			return editor;
		}
		boolean within = Character.isHighSurrogate(editor.charAt(MAX_EDITOR_LENGTH - 1));
		return editor.substring(0, within ? MAX_EDITOR_LENGTH - 1 : MAX_EDITOR_LENGTH);
	}

	/**
	 * To the precision of the database, so that what is answered now is what is read
	 * later.
	 */
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	private Optional<EditRejectedException> overtaken(TextKey key, Set<Integer> expected) {
		return this.transactions.run((version) -> {
			TextState state = find(key.code()).in(key.language());
			return Outcome.unchanged(expected.contains(state.revision()) ? Optional.<EditRejectedException>empty()
					: Optional.of(EditRejectedException.forStaleRevision(current(key, state))));
		});
	}

	private CodeTexts find(String code) {
		return this.texts.of(code).orElseThrow(() -> EditRejectedException.forUnknownCode(code));
	}

	private HistoryRow current(TextKey key, TextState state) {
		return this.revisions.findByKey(new TextRevision.Key(key.code(), key.tag(), state.revision()))
			.map(TextRevision::row)
			.orElseGet(() -> HistoryRow.ofSource(state));
	}

}
