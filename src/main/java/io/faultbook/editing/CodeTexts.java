package io.faultbook.editing;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A code with all that was written about it.
 *
 * @param code the code
 * @param message what the failing API returns
 * @param receivedMessage the message as received, where it differs
 * @param category the name of its category
 * @param origin {@code VENDOR}, or {@code EDITED} for one that an editor added
 * @param retired whether it has left the vendor's table
 * @param texts a state for each language that anything was ever written in, by tag
 */
public record CodeTexts(String code, String message, @Nullable String receivedMessage, String category, Origin origin,
		boolean retired, List<TextState> texts) {

	public CodeTexts {
		texts = List.copyOf(texts);
	}

	/** The state in a language, an empty one where nothing was written in it. */
	public TextState in(Locale language) {
		return this.texts.stream()
			.filter((text) -> text.language().equals(language))
			.findFirst()
			.orElseGet(() -> TextState.none(language));
	}

}
