package io.faultbook.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.faultbook.editing.CodeDetails;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Handling;
import io.faultbook.editing.TextChange;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextState;
import io.faultbook.language.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * The last change of a code in one language. A change of what all languages have in
 * common, such as the message, is a change in each of them.
 *
 * @param related the codes that the table says are easily confused with this one
 * @param version the data version that the change led to
 */
public record Change(CodeTexts code, TextState text, List<String> related, long version) {

	public Change {
		related = List.copyOf(related);
	}

	static Change of(CodeTexts code, TextState text, List<String> related) {
		return new Change(code, text, related, parts(code, text).mapToLong(TextChange::version).max().orElseThrow());
	}

	private static Stream<TextChange> parts(CodeTexts code, TextState text) {
		return Stream.of(text.change(), code.handling().change(), code.details().change(), code.messageChange());
	}

	/** When it happened, as far as is known. */
	public Instant at() {
		return parts(this.code, this.text).map(TextChange::at).max(Instant::compareTo).orElseThrow();
	}

	public Kind kind() {
		if (this.text.effective() == null) {
			return Kind.REMOVED;
		}
		long before = this.version - 1;
		boolean changed = this.text.change().previous() != null || isChanged(this.code.handling(), before)
				|| isChanged(this.code.details(), before) || isChanged(this.code.messageChange(), before);
		return changed ? Kind.CHANGED : Kind.ADDED;
	}

	/** Whether an editor or an import made it, rather than the table first loaded. */
	boolean isNews() {
		return kind() != Kind.ADDED || this.text.isEdited();
	}

	private static boolean isChanged(TextState state, long since) {
		return state.change().version() > since && (state.change().previous() != null || state.isEdited());
	}

	private static boolean isChanged(TextChange change, long since) {
		return change.version() > since && change.previous() != null;
	}

	/**
	 * The fields that changed after a data version; empty if that isn't known. The
	 * message, the details, the text, and the handling each know only their last change.
	 * @param since the data version
	 * @param words a function of the kind of a value (such as {@code retry}) and its ID,
	 * returning what the difference shows for it
	 */
	public List<FieldChange> fields(long since, BinaryOperator<String> words) {
		List<FieldChange> fields = new ArrayList<>();
		TextChange message = this.code.messageChange();
		if (isChanged(message, since)) {
			String previous = Objects.requireNonNull(message.previous()).description();
			add(fields, "message", previous, this.code.message());
			if (previous.equals(this.code.message())) {
				add(fields, "retired", words.apply("retired", String.valueOf(!this.code.retired())),
						words.apply("retired", String.valueOf(this.code.retired())));
			}
		}
		if (isChanged(this.code.details(), since)) {
			CodeDetails old = CodeDetails.of(this.code.details().change().previous());
			add(fields, "category", Objects.requireNonNullElse(old.category(), this.code.category()),
					this.code.effectiveCategory());
			add(fields, "related",
					join(Objects.requireNonNullElse(old.related(), this.related), UnaryOperator.identity()),
					join(this.code.effectiveRelated(this.related), UnaryOperator.identity()));
			boolean retired = Objects.requireNonNullElse(old.retired(), this.code.retired());
			add(fields, "retired", words.apply("retired", String.valueOf(retired)),
					words.apply("retired", String.valueOf(this.code.effectiveRetired())));
		}
		TextContent before = this.text.change().previous();
		if (this.text.change().version() > since && before != null) {
			TextContent after = (this.text.effective() != null) ? this.text.effective().content()
					: new TextContent("", null);
			add(fields, "description", before.description(), after.description());
			String earlier = Objects.requireNonNullElse(before.remediation(), "");
			String later = Objects.requireNonNullElse(after.remediation(), "");
			if (!add(fields, "remediation", words.apply("remediation", earlier), words.apply("remediation", later))) {
				add(fields, "remediation", earlier, later);
			}
		}
		if (isChanged(this.code.handling(), since)) {
			Handling old = Handling.of(this.code.handling().change().previous());
			Handling current = this.code.effectiveHandling();
			add(fields, "retry", (old.retry() != null) ? words.apply("retry", old.retry().id()) : null,
					(current.retry() != null) ? words.apply("retry", current.retry().id()) : null);
			add(fields, "actors", join(old.actors(), (actor) -> words.apply("actor", actor.id())),
					join(current.actors(), (actor) -> words.apply("actor", actor.id())));
			add(fields, "httpStatus", Objects.toString(old.httpStatus(), ""),
					Objects.toString(current.httpStatus(), ""));
			add(fields, "links", join(old.links(), Handling.Link::toString),
					join(current.links(), Handling.Link::toString));
		}
		return fields;
	}

	private static <T> String join(List<T> values, Function<T, String> toText) {
		return values.stream().map(toText).collect(Collectors.joining("\n"));
	}

	/** Returns whether the texts differ. */
	private static boolean add(List<FieldChange> fields, String name, @Nullable String before, @Nullable String after) {
		WordDiff diff = WordDiff.of(Objects.toString(before, ""), Objects.toString(after, ""));
		if (diff.hasChanges()) {
			fields.add(new FieldChange(name, diff));
		}
		return diff.hasChanges();
	}

	/** What happened to the text. */
	public enum Kind {

		ADDED, CHANGED, REMOVED

	}

	/** A changed field of an entry. */
	public record FieldChange(String name, WordDiff diff) {

	}

}
