package io.faultbook.admin;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.EditRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * The revisions that a change may be made to, as {@code If-Match} names them. Weak tags
 * never match (RFC 9110, 13.1.1), nor does {@code *}, which would be no condition at all.
 *
 * @param revisions the revisions whose tags the field has
 * @param readable the revisions that can be read from the tags whatever their form: a
 * proxy that compresses makes tags weak or adds a suffix, and people forget the quotes
 */
record RevisionCondition(Set<Integer> revisions, Set<String> readable) {

	private static final Pattern REVISION_TAG = Pattern.compile("(?<![\"/])\"(0|[1-9][0-9]{0,8})\"");

	private static final Pattern FIELD = Pattern
		.compile("[ \\t,]*+(?:(?:W/)?+\"[\\x21\\x23-\\x7E\\x80-\\xFF]*+\"[ \\t]*+(?:,[ \\t,]*+|$))++");

	/** A number, with punctuation and {@code W/} before it, and suffixes after it. */
	private static final Pattern READABLE_TAG = Pattern.compile(
			"(?<![^,])(?:(?i:W/)|[^\\w,])*+(?:0*+(?=[1-9])|0*?(?=0(?!\\d)))(\\d++)(?:[^\\w,]++[A-Za-z]*+)*+(?![^,])");

	RevisionCondition {
		revisions = Set.copyOf(revisions);
		readable = Set.copyOf(readable);
	}

	/**
	 * Read the field's value.
	 * @throws InvalidRequestException (428) if there is none
	 */
	static RevisionCondition of(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.isBlank()) {
			throw InvalidRequestException.forMissingCondition("If-Match");
		}
		Set<Integer> revisions = FIELD.matcher(ifMatch).matches()
				? found(REVISION_TAG, ifMatch).stream().map(Integer::valueOf).collect(Collectors.toSet()) : Set.of();
		return new RevisionCondition(revisions, found(READABLE_TAG, ifMatch));
	}

	private static Set<String> found(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).collect(Collectors.toSet());
	}

	/** The entity tag of a text's state. */
	static String tag(int revision) {
		return "\"" + revision + "\"";
	}

	/**
	 * Make a change to one of the revisions.
	 * @throws EditRejectedException if another revision stands
	 * @throws InvalidRequestException if the form of the tag is the reason: it names that
	 * revision nevertheless, or none at all
	 */
	CodeTexts apply(Function<Set<Integer>, CodeTexts> change) {
		try {
			return change.apply(this.revisions);
		}
		catch (EditRejectedException ex) {
			HistoryRow current = ex.current();
			if (current != null && isUnsupported(current.revision())) {
				throw InvalidRequestException.forUnsupportedTag(tag(current.revision()), current);
			}
			throw ex;
		}
	}

	/** Whether the form of the tag is why it does not match the current revision. */
	boolean isUnsupported(int current) {
		return this.readable.isEmpty() || this.readable.contains(Integer.toString(current));
	}

}
