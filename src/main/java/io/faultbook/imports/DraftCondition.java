package io.faultbook.imports;

import java.util.regex.Pattern;

import io.faultbook.admin.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * The state of an import that a change is based on, according to {@code If-Match}. As for
 * texts, weak tags and {@code *} never match.
 */
public record DraftCondition(String ifMatch) {

	private static final String HEADER = "If-Match";

	private static final Pattern SEPARATOR = Pattern.compile("[ \\t]*,[ \\t]*");

	private static final Pattern TAG = Pattern.compile("\\d+-\\d+");

	/**
	 * Read the header.
	 * @throws InvalidRequestException (428) if it is missing
	 */
	public static DraftCondition of(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.isBlank()) {
			throw InvalidRequestException.forMissingCondition(HEADER);
		}
		return new DraftCondition(ifMatch.strip());
	}

	/**
	 * Check the condition.
	 * @param tag the current tag
	 * @throws ImportRejectedException (412) if another state is expected
	 * @throws InvalidRequestException (412) if only the format of the tag prevents a
	 * match
	 */
	public void check(String tag) {
		if (SEPARATOR.splitAsStream(this.ifMatch).anyMatch(tag::equals)) {
			return;
		}
		if (!TAG.matcher(this.ifMatch).find() || this.ifMatch.contains(tag.substring(1, tag.length() - 1))) {
			throw InvalidRequestException.forUnsupportedCondition(HEADER, tag);
		}
		throw ImportRejectedException.forStaleTag(tag);
	}

}
