package io.faultbook.editing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the texts that editors write.
 *
 * @param maxTextLength longest description and longest remediation, in characters
 * (Unicode code points), up to 10000
 */
@ConfigurationProperties("faultbook.editing")
public record EditingProperties(@DefaultValue("10000") int maxTextLength) {

	/** The database columns hold this many characters of any kind. */
	private static final int MAX_COLUMN_LENGTH = 10_000;

	/** In characters. */
	public static final int MAX_NOTE_LENGTH = 1_000;

	/** In characters. */
	public static final int MAX_MESSAGE_LENGTH = 1_000;

	public EditingProperties {
		if (maxTextLength < 1 || maxTextLength > MAX_COLUMN_LENGTH) {
			throw new IllegalArgumentException(
					"faultbook.editing.max-text-length must be from 1 to " + MAX_COLUMN_LENGTH + ", not " + maxTextLength);
		}
	}

}
