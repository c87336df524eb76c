package io.faultbook.editing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.faultbook.editing.TextRevision.Draft;
import io.faultbook.editing.TextRevision.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Changes texts: every change is a new revision, made only to the revision that the
 * editor saw.
 */
@Component
public class TextEditor {

	private final RevisionWriter writer;

	private final TextRevisions revisions;

	private final TextValidator rules;

	TextEditor(RevisionWriter writer, TextRevisions revisions, TextValidator rules) {
		this.writer = writer;
		this.revisions = revisions;
		this.rules = rules;
	}

	/**
	 * Check a text without writing it.
	 * @throws EditRejectedException with an error for each field that cannot be
	 */
	public void check(TextInput input) {
		this.rules.check(input);
	}

	/**
	 * Write a text. The same words as those that stand make no new revision.
	 * @param expected the revisions that may be replaced
	 * @param editor who is signed in
	 * @return what stands now
	 * @throws EditRejectedException if the code is unknown, another revision stands , or
	 * a field cannot be
	 */
	public CodeTexts edit(TextKey key, Set<Integer> expected, TextInput input, String editor) {
		check(input);
		return this.writer.write(key, expected, editor, (state) -> input.content().equals(state.content())
				? Optional.empty() : Optional.of(new Draft(Kind.EDIT, input.content(), input.note(), null)));
	}

	/**
	 * Say that the text which stands still holds, though what it is based on has changed.
	 * @throws EditRejectedException as for an edit, and if there is no text
	 */
	public CodeTexts confirm(TextKey key, Set<Integer> expected, @Nullable String note, String editor) {
		String checked = checked(note);
		return this.writer.write(key, expected, editor, (state) -> {
			WrittenText standing = state.effective();
			if (standing == null) {
				throw EditRejectedException.forNothingToConfirm();
			}
			return Optional.of(new Draft(Kind.CONFIRMATION, standing.content(), checked, standing.updatedAt()));
		});
	}

	/**
	 * Bring the words of an earlier revision back.
	 * @param number the number of that revision
	 * @throws EditRejectedException as for an edit, and if there is no such revision, or
	 * it is a withdrawal
	 */
	public CodeTexts revert(TextKey key, Set<Integer> expected, int number, @Nullable String note, String editor) {
		String checked = checked(note);
		return this.writer.write(key, expected, editor, (state) -> {
			TextContent content = this.revisions.findByKey(new TextRevision.Key(key.code(), key.tag(), number))
				.map(TextRevision::content)
				.orElse(null);
			if (content == null) {
				throw EditRejectedException
					.forInvalidFields(Map.of("/revision", FieldViolation.of("no-such-revision", number)));
			}
			return content.equals(state.content()) ? Optional.empty()
					: Optional.of(new Draft(Kind.REVERT, content, checked, null));
		});
	}

	/**
	 * Take all edits back: the source text shows again, the history stays.
	 * @throws EditRejectedException as for an edit, and if no edit stands
	 */
	public CodeTexts withdraw(TextKey key, Set<Integer> expected, String editor) {
		return this.writer.write(key, expected, editor, (state) -> {
			if (!state.isEdited()) {
				throw EditRejectedException.forNothingToWithdraw();
			}
			return Optional.of(new Draft(Kind.WITHDRAWAL, null, null, null));
		});
	}

	private @Nullable String checked(@Nullable String note) {
		String tidy = TextInput.noteOf(note);
		this.rules.checkNote(tidy);
		return tidy;
	}

}
