package io.faultbook.snapshot;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Origin;
import io.faultbook.editing.TextState;

/**
 * A code without its edits: the source layer of a snapshot.
 *
 * @param vendor whether the code is from the vendor's table, and not added by an editor
 */
public record SourceCode(String code, String message, boolean retired, boolean vendor, List<Text> texts) {

	public SourceCode {
		texts = List.copyOf(texts);
	}

	/** All codes, in natural order. */
	public static Stream<SourceCode> all(Snapshot snapshot) {
		return snapshot.codeTexts().stream().map(SourceCode::of);
	}

	private static SourceCode of(CodeTexts code) {
		return new SourceCode(code.code(), code.message(), code.retired(), code.origin() == Origin.VENDOR,
				code.texts().stream().flatMap((text) -> Text.of(text).stream()).toList());
	}

	/**
	 * A text of the source layer.
	 *
	 * @param language a BCP 47 tag
	 * @param remediation empty if none is known
	 */
	public record Text(String language, String description, String remediation) {

		private static List<Text> of(TextState state) {
			return (state.source() == null) ? List.of()
					: List.of(new Text(state.language().toLanguageTag(), state.source().content().description(),
							Objects.requireNonNullElse(state.source().content().remediation(), "")));
		}

	}

}
