package io.faultbook.editing;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A code with its texts in all languages.
 *
 * @param message what the failing API returns
 * @param receivedMessage the vendor's message before errata were fixed; null if there are
 * none
 * @param origin {@code VENDOR}, or {@code EDITED} if an editor added the code
 * @param retired whether the vendor's table no longer has the code
 * @param texts one for each language that ever had a text, in the order of language tags
 */
public record CodeTexts(String code, String message, @Nullable String receivedMessage, String category, Origin origin,
		boolean retired, List<TextState> texts) {

	public CodeTexts {
		texts = List.copyOf(texts);
	}

	/** The text in a language, possibly empty. */
	public TextState text(Locale language) {
		return this.texts.stream()
			.filter((text) -> text.language().equals(language))
			.findFirst()
			.orElseGet(() -> TextState.empty(language));
	}

}
