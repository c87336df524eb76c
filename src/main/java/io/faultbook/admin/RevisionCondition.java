package io.faultbook.admin;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.EditRejectedException;
import io.faultbook.editing.HistoryRow;
import org.jspecify.annotations.Nullable;

/**
 * The revisions that a change may be based on, according to {@code If-Match}. Weak tags
 * never match (RFC 9110, section 13.1.1), nor does {@code *}, which would be no condition
 * at all.
 *
 * @param revisions the revisions that strong tags name
 * @param lenientRevisions the revisions in tags of any format, to explain why a tag
 * doesn't match: a proxy that compresses makes tags weak or adds a suffix, and people
 * forget the quotes
 */
record RevisionCondition(Set<Integer> revisions, Set<String> lenientRevisions) {

	private static final Pattern REVISION_TAG = Pattern.compile("(?<![\"/])\"(0|[1-9][0-9]{0,8})\"");

	private static final Pattern WELL_FORMED_TAGS = Pattern
		.compile("[ \\t,]*+(?:(?:W/)?+\"[\\x21\\x23-\\x7E\\x80-\\xFF]*+\"[ \\t]*+(?:,[ \\t,]*+|$))++");

	/** A number, with punctuation and {@code W/} before it, and suffixes after it. */
	private static final Pattern LENIENT_TAG = Pattern.compile(
			"(?<![^,])(?:(?i:W/)|[^\\w,])*+(?:0*+(?=[1-9])|0*?(?=0(?!\\d)))(\\d++)(?:[^\\w,]++[A-Za-z]*+)*+(?![^,])");

	RevisionCondition {
		revisions = Set.copyOf(revisions);
		lenientRevisions = Set.copyOf(lenientRevisions);
	}

	/**
	 * Parse the header.
	 * @throws InvalidRequestException (428) if it is missing
	 */
	static RevisionCondition of(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.isBlank()) {
			throw InvalidRequestException.forMissingCondition("If-Match");
		}
		Set<Integer> revisions = WELL_FORMED_TAGS.matcher(ifMatch).matches()
				? findAll(REVISION_TAG, ifMatch).stream().map(Integer::valueOf).collect(Collectors.toSet()) : Set.of();
		return new RevisionCondition(revisions, findAll(LENIENT_TAG, ifMatch));
	}

	private static Set<String> findAll(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).collect(Collectors.toSet());
	}

	static String tag(int revision) {
		return "\"" + revision + "\"";
	}

	/**
	 * Apply a change that is based on one of the revisions.
	 * @throws EditRejectedException if the current revision is another one
	 * @throws InvalidRequestException if only the format of the tag prevents a match
	 */
	CodeTexts apply(Function<Set<Integer>, CodeTexts> change) {
		return apply(change, RevisionView::of);
	}

	/**
	 * Apply a change that is based on one of the revisions.
	 * @param view how a problem shows the current revision
	 */
	<T> T apply(Function<Set<Integer>, T> change, Function<HistoryRow, Object> view) {
		try {
			return change.apply(this.revisions);
		}
		catch (EditRejectedException ex) {
			HistoryRow current = ex.current();
			if (current != null && isUnsupported(current.revision())) {
				throw InvalidRequestException.forUnsupportedTag(tag(current.revision()), view.apply(current));
			}
			throw ex.withCurrent(view);
		}
	}

	/**
	 * Whether a tag in any format names the current revision, or no tag names any
	 * revision.
	 */
	boolean isUnsupported(int current) {
		return this.lenientRevisions.isEmpty() || this.lenientRevisions.contains(Integer.toString(current));
	}

}
