package io.faultbook.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What of a code is searched.
 *
 * @param code the code
 * @param category the name of its category
 * @param message the message as served
 * @param receivedMessage the message as received, where it differs
 * @param texts the texts by language
 */
public record SearchDocument(String code, String category, String message, @Nullable String receivedMessage,
		Map<Locale, Text> texts) {

	private static final int BYTES = 400;

	private static final int TEXT_BYTES = 200;

	public SearchDocument {
		texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
	}

	/**
	 * The texts of one language, plain.
	 *
	 * @param description what the code means
	 * @param remediation what to do, a line a step; empty where there is nothing
	 */
	public record Text(String description, String remediation) {
	}

	/** About how many bytes it takes, on a 64-bit JVM. */
	public int bytes() {
		int bytes = BYTES + 2 * (this.code.length() + this.message.length());
		for (Text text : this.texts.values()) {
			bytes += TEXT_BYTES + 2 * (text.description().length() + text.remediation().length());
		}
		return bytes;
	}

}
