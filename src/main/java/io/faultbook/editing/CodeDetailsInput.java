package io.faultbook.editing;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What an editor submits about a code itself.
 *
 * @param related null to keep the related codes
 * @param retired null to keep whether it is retired
 * @param note the reason for the change
 */
public record CodeDetailsInput(String message, String category, @Nullable List<String> related,
		@Nullable Boolean retired, @Nullable String note) {

	public static final int MAX_RELATED = 20;

	public CodeDetailsInput {
		message = TextInput.normalize(message);
		related = (related != null) ? related.stream().map(String::strip).distinct().toList() : null;
		note = TextInput.normalizeNote(note);
	}

	/** What saves changes to a code again. */
	static CodeDetailsInput of(CodeDetails changes, CodeTexts code) {
		return new CodeDetailsInput(Objects.requireNonNullElse(changes.message(), code.message()),
				Objects.requireNonNullElse(changes.category(), code.category()), changes.related(), changes.retired(),
				null);
	}

}
