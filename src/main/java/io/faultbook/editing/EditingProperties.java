package io.faultbook.editing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of what editors write.
 *
 * @param maxTextLength longest description and longest remediation, in characters
 * (Unicode code points), up to 10000
 */
@ConfigurationProperties("faultbook.editing")
public record EditingProperties(@DefaultValue("10000") int maxTextLength) {

	/** What the columns of the database hold whatever the characters are. */
	private static final int LARGEST = 10_000;

	/** Longest note, in characters. */
	public static final int MAX_NOTE_LENGTH = 1_000;

	/** Longest message of a code, in characters. */
	public static final int MAX_MESSAGE_LENGTH = 1_000;

	public EditingProperties {
		if (maxTextLength < 1 || maxTextLength > LARGEST) {
			throw new IllegalArgumentException(
					"faultbook.editing.max-text-length must be from 1 to " + LARGEST + ", not " + maxTextLength);
		}
	}

}
