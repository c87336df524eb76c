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
 */
public record RevisionCondition(Set<String> tags) {

	private static final Pattern STRONG_TAG = Pattern.compile("(?<![\"/])\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");

	private static final Pattern FIELD = Pattern
		.compile("[ \\t,]*+(?:(?:W/)?+\"[\\x21\\x23-\\x7E\\x80-\\xFF]*+\"[ \\t]*+(?:,[ \\t,]*+|$))++");

	public RevisionCondition {
		tags = Set.copyOf(tags);
	}

	/**
	 * Read the field's value.
	 * @throws RefusedEditException (428) if there is none
	 */
	public static RevisionCondition of(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.isBlank()) {
			throw RefusedEditException.forMissingCondition("If-Match");
		}
		if (!FIELD.matcher(ifMatch).matches()) {
			return new RevisionCondition(Set.of());
		}
		return new RevisionCondition(STRONG_TAG.matcher(ifMatch)
			.results()
			.map((MatchResult match) -> match.group(1))
			.collect(Collectors.toSet()));
	}

	/** The entity tag of a text's state. */
	public static String tag(int revision) {
		return "\"" + revision + "\"";
	}

	boolean allows(int revision) {
		return this.tags.contains(Integer.toString(revision));
	}

}
