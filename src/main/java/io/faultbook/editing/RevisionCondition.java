package io.faultbook.editing;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The revisions that a change may be made to: what {@code If-Match} names. Weak tags
 * never match (RFC 9110, 13.1.1), nor does {@code *}, which would be no condition at all.
 *
 * @param tags the opaque tags, without quotes
 * @param readable the revisions that can be read from the tags whatever their form: a
 * proxy that compresses makes tags weak or adds a suffix, and people forget the quotes
 */
public record RevisionCondition(Set<String> tags, Set<String> readable) {

	private static final Pattern STRONG_TAG = Pattern.compile("(?<![\"/])\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");

	private static final Pattern FIELD = Pattern
		.compile("[ \\t,]*+(?:(?:W/)?+\"[\\x21\\x23-\\x7E\\x80-\\xFF]*+\"[ \\t]*+(?:,[ \\t,]*+|$))++");

	/** A number, with punctuation and {@code W/} before it, and suffixes after it. */
	private static final Pattern READABLE_TAG = Pattern.compile(
			"(?<![^,])(?:(?i:W/)|[^\\w,])*+(?:0*+(?=[1-9])|0*?(?=0(?!\\d)))(\\d++)(?:[^\\w,]++[A-Za-z]*+)*+(?![^,])");

	public RevisionCondition {
		tags = Set.copyOf(tags);
		readable = Set.copyOf(readable);
	}

	/**
	 * Read the field's value.
	 * @throws RefusedEditException (428) if there is none
	 */
	public static RevisionCondition of(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.isBlank()) {
			throw RefusedEditException.forMissingCondition("If-Match");
		}
		Set<String> tags = FIELD.matcher(ifMatch).matches() ? found(STRONG_TAG, ifMatch) : Set.of();
		return new RevisionCondition(tags, found(READABLE_TAG, ifMatch));
	}

	private static Set<String> found(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).collect(Collectors.toSet());
	}

	/** The entity tag of a text's state. */
	public static String tag(int revision) {
		return "\"" + revision + "\"";
	}

	boolean allows(int revision) {
		return this.tags.contains(Integer.toString(revision));
	}

	/**
	 * Why a change is refused: the form of the tag is the reason if it names the current
	 * revision nevertheless, or if it names none at all.
	 * @param current the current revision, which this does not allow
	 */
	RefusedEditException refusal(HistoryRow current) {
		boolean isNamed = this.readable.contains(Integer.toString(current.revision()));
		return (isNamed || this.readable.isEmpty()) ? RefusedEditException.forUnsupportedTag(current)
				: RefusedEditException.forStaleRevision(current);
	}

}
