package io.faultbook.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.code.CodeId;
import org.jspecify.annotations.Nullable;

/**
 * The searchable texts of a code.
 *
 * @param aliases other names of the code
 * @param category the name of the category, not its title
 * @param retry whether to retry; null if unknown
 * @param actors who can fix the cause
 * @param messages at least one
 * @param receivedMessage the first message as received, if it differs
 */
public record SearchDocument(CodeId id, List<String> aliases, String category, @Nullable String retry,
		List<String> actors, List<String> messages, @Nullable String receivedMessage, Map<Locale, Text> texts) {

	private static final int BASE_BYTES = 400;

	private static final int TEXT_BYTES = 200;

	public SearchDocument {
		aliases = List.copyOf(aliases);
		actors = List.copyOf(actors);
		messages = List.copyOf(messages);
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
		int bytes = BASE_BYTES + 2 * this.id.code().length();
		bytes += this.messages.stream().mapToInt((message) -> 2 * message.length()).sum();
		for (Text text : this.texts.values()) {
			bytes += TEXT_BYTES + 2 * (text.description().length() + text.remediation().length());
		}
		return bytes;
	}

}
