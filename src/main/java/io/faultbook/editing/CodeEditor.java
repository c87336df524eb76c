package io.faultbook.editing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.faultbook.code.CodeId;
import io.faultbook.code.NaturalOrder;
import io.faultbook.editing.EditTransactions.Outcome;
import io.faultbook.editing.TextRevision.Draft;
import io.faultbook.editing.TextRevision.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes codes themselves, by the same rules as texts: every change is based on the
 * current revision, and adds a new one.
 */
@Component
public class CodeEditor {

	private final RevisionWriter writer;

	private final EditTransactions transactions;

	private final SourceLayer sourceLayer;

	private final TextLoader loader;

	private final TextValidator validator;

	private final AuditLog audit;

	CodeEditor(RevisionWriter writer, EditTransactions transactions, SourceLayer sourceLayer, TextLoader loader,
			TextValidator validator, AuditLog audit) {
		this.writer = writer;
		this.transactions = transactions;
		this.sourceLayer = sourceLayer;
		this.loader = loader;
		this.validator = validator;
		this.audit = audit;
	}

	/** The codes that are easily confused with a code, as its page shows them. */
	@Transactional(readOnly = true, timeout = 3)
	public List<String> related(CodeTexts code) {
		return code.effectiveRelated(tableRelated(code.id()));
	}

	private List<String> tableRelated(CodeId id) {
		return this.sourceLayer.related(id).stream().sorted(new NaturalOrder()).toList();
	}

	/**
	 * What saves a revision again: its changes, and for the rest, what the code was
	 * imported or added with.
	 * @throws EditRejectedException if the code is unknown
	 */
	@Transactional(readOnly = true, timeout = 3)
	public CodeDetailsInput input(CodeId id, CodeDetails changes) {
		SourceLayer.CodeRow source = this.sourceLayer.code(id)
			.orElseThrow(() -> EditRejectedException.forUnknownCode(id.code()));
		return new CodeDetailsInput(Objects.requireNonNullElse(changes.message(), source.message()),
				Objects.requireNonNullElse(changes.category(), source.category()),
				Objects.requireNonNullElse(changes.related(), tableRelated(id)),
				Objects.requireNonNullElse(changes.retired(), source.retired()), null);
	}

	/**
	 * Change a code. If nothing changes, no revision is added.
	 * @param expected the revisions that the edit may be based on
	 * @param editor the signed-in user
	 * @throws EditRejectedException if the code is unknown, the current revision isn't an
	 * expected one, or a field is invalid
	 */
	public CodeTexts edit(CodeId id, Set<Integer> expected, CodeDetailsInput input, String editor) {
		return this.writer.write(key(id), expected, editor, (code, state) -> {
			this.validator.checkDetails(code, input, this.sourceLayer);
			return draft(state, changes(code, input), input.note());
		});
	}

	private static Optional<Draft> draft(TextState state, CodeDetails changes, @Nullable String note) {
		if (changes.equals(CodeDetails.of(state))) {
			return Optional.empty();
		}
		return Optional.of(changes.equals(CodeDetails.UNCHANGED) ? new Draft(Kind.WITHDRAWAL, null, note, null)
				: new Draft(Kind.EDIT, changes.toContent(), note, null));
	}

	private CodeDetails changes(CodeTexts code, CodeDetailsInput input) {
		CodeDetails before = CodeDetails.of(code.details());
		String added = this.sourceLayer.code(code.id()).orElseThrow().message();
		Set<String> related = (input.related() != null) ? Set.copyOf(input.related()) : null;
		boolean sameRelated = related != null && related.equals(Set.copyOf(this.sourceLayer.related(code.id())));
		Boolean retired = (input.retired() != null) ? input.retired() : Boolean.valueOf(code.effectiveRetired());
		return new CodeDetails(input.message().equals(added) || !isAdded(code) ? null : input.message(),
				input.category().equals(code.category()) ? null : input.category(),
				(related == null) ? before.related()
						: sameRelated ? null : related.stream().sorted(new NaturalOrder()).toList(),
				(retired == code.retired()) ? null : retired);
	}

	/**
	 * Remove a code that an editor added if it never had a text, a change, or anything
	 * else worth keeping. Retire it otherwise.
	 * @return the retired code; empty if it was removed
	 * @throws EditRejectedException as for an edit
	 */
	public Optional<CodeTexts> remove(CodeId id, Set<Integer> expected, String editor) {
		boolean removed = this.transactions.run((version) -> {
			boolean removable = this.loader.load(id).filter(CodeEditor::isRemovable).isPresent()
					&& expected.contains(0);
			if (!removable) {
				return Outcome.unchanged(false);
			}
			this.sourceLayer.deleteCode(id);
			return Outcome.changedTable(true, () -> this.audit.logRemovedCode(id, editor));
		});
		return removed ? Optional.empty() : Optional.of(this.writer.write(key(id), expected, editor, (code, state) -> {
			CodeDetails before = CodeDetails.of(state);
			return draft(state, new CodeDetails(before.message(), before.category(), before.related(),
					code.retired() ? null : Boolean.TRUE), null);
		}));
	}

	/** Whether an editor added the code, and it never had a text or a change. */
	public static boolean isRemovable(CodeTexts code) {
		return isAdded(code) && code.texts().isEmpty() && code.handling().revision() == 0
				&& code.handling().source() == null && code.details().revision() == 0;
	}

	public static boolean isAdded(CodeTexts code) {
		return code.origin() == Origin.EDITED;
	}

	private static TextKey key(CodeId id) {
		return new TextKey(id, CodeDetails.LANGUAGE);
	}

}
