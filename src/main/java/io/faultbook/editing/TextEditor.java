package io.faultbook.editing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.faultbook.code.CodeId;
import io.faultbook.editing.TextRevision.Draft;
import io.faultbook.editing.TextRevision.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Changes texts. Every change is based on the current revision, and adds a new one. */
@Component
public class TextEditor {

	private final RevisionWriter writer;

	private final TextRevisions revisions;

	private final TextValidator validator;

	private final SourceLayer sourceLayer;

	TextEditor(RevisionWriter writer, TextRevisions revisions, TextValidator validator, SourceLayer sourceLayer) {
		this.writer = writer;
		this.revisions = revisions;
		this.validator = validator;
		this.sourceLayer = sourceLayer;
	}

	/**
	 * Check a text without saving it.
	 * @throws EditRejectedException if a field is invalid
	 */
	public void check(TextInput input) {
		this.validator.check(input);
	}

	/**
	 * Save a text. If its content is unchanged, no revision is added.
	 * @param expected the revisions that the edit may be based on
	 * @param editor the signed-in user
	 * @return the code after the edit
	 * @throws EditRejectedException if the code is unknown, the current revision isn't an
	 * expected one, or a field is invalid
	 */
	public CodeTexts edit(TextKey key, Set<Integer> expected, TextInput input, String editor) {
		check(input);
		return this.writer.write(key, expected, editor, (state) -> input.content().equals(state.content())
				? Optional.empty() : Optional.of(new Draft(Kind.EDIT, input.content(), input.note(), null)));
	}

	/**
	 * Save what programs need to know. If it is unchanged, no revision is added.
	 * @throws EditRejectedException as for an edit
	 */
	public CodeTexts edit(CodeId id, Set<Integer> expected, HandlingInput input, String editor) {
		TextInput text = input.toTextInput();
		check(text);
		return this.writer.write(new TextKey(id, Handling.LANGUAGE), expected, editor,
				(state) -> Handling.of(text.content()).equals(Handling.of(state.content()).withoutJustification())
						? Optional.empty() : Optional.of(new Draft(Kind.EDIT, text.content(), text.note(), null)));
	}

	/**
	 * Mark the current text as up to date. A source text that isn't outdated has nothing
	 * to mark, so no revision is added.
	 * @throws EditRejectedException as for an edit, and if there is no text
	 */
	public CodeTexts confirm(TextKey key, Set<Integer> expected, @Nullable String note, String editor) {
		String normalizedNote = normalize(note);
		return this.writer.write(key, expected, editor, (state) -> {
			WrittenText current = state.effective();
			if (current == null) {
				throw EditRejectedException.forNothingToConfirm();
			}
			return (state.outdated() || state.isEdited())
					? Optional.of(new Draft(Kind.CONFIRMATION, current.content(), normalizedNote, current.updatedAt()))
					: Optional.empty();
		});
	}

	/**
	 * Restore the text of an earlier revision.
	 * @throws EditRejectedException as for an edit, and if the earlier revision doesn't
	 * exist, is a withdrawal, or names a category or a code that no longer exists
	 */
	public CodeTexts revert(TextKey key, Set<Integer> expected, int revision, @Nullable String note, String editor) {
		String normalizedNote = normalize(note);
		return this.writer.write(key, expected, editor, (code, state) -> {
			TextContent content = this.revisions.findByKey(TextRevision.Key.of(key, revision))
				.map(TextRevision::content)
				.orElse(null);
			if (content == null) {
				throw EditRejectedException
					.forInvalidFields(Map.of("/revision", FieldViolation.of("no-such-revision", revision)));
			}
			if (key.language().equals(CodeDetails.LANGUAGE)) {
				this.validator.checkDetails(code, CodeDetailsInput.of(CodeDetails.of(content), code), this.sourceLayer);
			}
			return content.equals(state.content()) ? Optional.empty()
					: Optional.of(new Draft(Kind.REVERT, content, normalizedNote, null));
		});
	}

	/**
	 * Withdraw all edits. Readers see the source text again, and the history is kept.
	 * @throws EditRejectedException as for an edit, and if there is no edit
	 */
	public CodeTexts withdraw(TextKey key, Set<Integer> expected, String editor) {
		return this.writer.write(key, expected, editor, (state) -> {
			if (!state.isEdited()) {
				throw EditRejectedException.forNothingToWithdraw();
			}
			return Optional.of(new Draft(Kind.WITHDRAWAL, null, null, null));
		});
	}

	private @Nullable String normalize(@Nullable String note) {
		String normalized = TextInput.normalizeNote(note);
		this.validator.checkNote(normalized);
		return normalized;
	}

}
