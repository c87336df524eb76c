package io.faultbook.snapshot;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Origin;
import io.faultbook.editing.TextState;

/**
 * A code with the texts of its source layer, and the ones that readers see.
 *
 * @param vendor whether the code is from the vendor's table, and not added by an editor
 */
public record SourceCode(CodeId id, List<String> messages, List<String> aliases, String category, boolean retired,
		boolean vendor, List<Text> texts) {

	public SourceCode {
		messages = List.copyOf(messages);
		aliases = List.copyOf(aliases);
		texts = List.copyOf(texts);
	}

	/** All codes of a catalog, in natural order. */
	public static Stream<SourceCode> all(Snapshot snapshot, String catalog) {
		return snapshot.codeTexts(catalog).stream().map(SourceCode::of);
	}

	private static SourceCode of(CodeTexts code) {
		return new SourceCode(code.id(), code.messages(), code.aliases(), code.category(), code.retired(),
				code.origin() == Origin.VENDOR,
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
