package io.faultbook.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The searchable texts of a code.
 *
 * @param category the name of the category, not its title
 * @param receivedMessage the message as received, if it differs from the message
 */
public record SearchDocument(String code, String category, String message, @Nullable String receivedMessage,
		Map<Locale, Text> texts) {

	private static final int BASE_BYTES = 400;

	private static final int TEXT_BYTES = 200;

	public SearchDocument {
		texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
	}

	/**
	 * Texts of one language, without markup.
	 *
	 * @param remediation one step per line, or empty
	 */
	public record Text(String description, String remediation) {
	}

	/** The approximate memory it takes on a 64-bit JVM, in bytes. */
	public int bytes() {
		int bytes = BASE_BYTES + 2 * (this.code.length() + this.message.length());
		for (Text text : this.texts.values()) {
			bytes += TEXT_BYTES + 2 * (text.description().length() + text.remediation().length());
		}
		return bytes;
	}

}
