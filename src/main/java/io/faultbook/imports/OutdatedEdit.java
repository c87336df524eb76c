package io.faultbook.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.TextState;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An edit that an import makes outdated, because it changes the text that the edit is
 * based on: the source text in the same language, or the text in the source language.
 *
 * @param language a BCP 47 tag; {@code zxx} for what programs need to know
 */
@Schema(name = "ImportOutdatedEdit", description = "The edit of a text")
public record OutdatedEdit(@Schema(example = "9153", requiredMode = Schema.RequiredMode.REQUIRED) String code,
		@Schema(description = "A BCP 47 tag; `zxx` for `retry` and `actors`", example = "zh-CN",
				requiredMode = Schema.RequiredMode.REQUIRED) String language) {

	static List<OutdatedEdit> of(List<CodeChange> changes, String sourceLanguage) {
		return changes.stream().flatMap((change) -> of(change, sourceLanguage)).toList();
	}

	private static Stream<OutdatedEdit> of(CodeChange change, String sourceLanguage) {
		CodeTexts code = change.served();
		if (code == null || change.row() == null) {
			return Stream.empty();
		}
		Set<String> changed = Set.copyOf(change.languages());
		boolean originalChanges = changed.contains(sourceLanguage) && code.texts()
			.stream()
			.anyMatch((text) -> tag(text).equals(sourceLanguage) && text.effective() != null && !text.isEdited());
		boolean handlingChanges = change.field(FieldName.RETRY).isPresent()
				|| change.field(FieldName.ACTORS).isPresent();
		return Stream
			.concat(code.texts().stream().filter((text) -> changed.contains(tag(text)) || originalChanges),
					handlingChanges ? Stream.of(code.handling()) : Stream.empty())
			.filter((text) -> text.isEdited() && !text.outdated())
			.map((text) -> new OutdatedEdit(code.code(), tag(text)));
	}

	private static String tag(TextState text) {
		return text.language().toLanguageTag();
	}

}
