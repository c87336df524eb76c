package io.faultbook.admin;

import java.time.Instant;

import io.faultbook.code.CatalogName;
import io.faultbook.code.CodeId;
import io.faultbook.editing.Origin;
import io.faultbook.editing.TextState;
import io.faultbook.editing.WrittenText;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Text", description = "The text of a code in one language. Its fields are null if there is no text.")
public record TextView(@Schema(example = "2065", requiredMode = Schema.RequiredMode.REQUIRED) String code,
		@Schema(example = CatalogName.BUILT_IN, requiredMode = Schema.RequiredMode.REQUIRED) String catalog,
		@Schema(description = "A BCP 47 tag", example = "en",
				requiredMode = Schema.RequiredMode.REQUIRED) String language,
		@Schema(description = "The newest revision, including withdrawals; 0 if the text was never edited",
				example = "3", requiredMode = Schema.RequiredMode.REQUIRED) int revision,
		@Schema(description = "What the code means, as readers see it", requiredMode = Schema.RequiredMode.REQUIRED,
				types = {
						"string", "null" }) @Nullable String description,
		@Schema(description = "What to do, in Markdown; null to show the remediation in another language; "
				+ "empty for no remediation", requiredMode = Schema.RequiredMode.REQUIRED,
				types = { "string", "null" }) @Nullable String remediation,
		@Schema(description = "Where the text comes from", requiredMode = Schema.RequiredMode.REQUIRED,
				types = { "string", "null" }) @Nullable Origin origin,
		@Schema(description = "Whether the text in the source language, or the source text that an edit overrides, "
				+ "has changed since this text was written",
				requiredMode = Schema.RequiredMode.REQUIRED) boolean outdated,
		@Schema(description = "When the text last changed", requiredMode = Schema.RequiredMode.REQUIRED,
				types = { "string", "null" }, format = "date-time") @Nullable Instant updatedAt,
		@Schema(description = "The source text that the edits override; null if there is none",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Source source){

	public static TextView of(CodeId id, TextState state) {
		WrittenText text = state.effective();
		return new TextView(id.code(), id.catalog(), state.language().toLanguageTag(), state.revision(),
				(text != null) ? text.content().description() : null,
				(text != null) ? text.content().remediation() : null, (text != null) ? text.origin() : null,
				state.outdated(), (text != null) ? text.updatedAt() : null, Source.of(state.source()));
	}

	@Schema(name = "SourceText", description = "The vendor's text, or a translation that is shipped with Faultbook")
	record Source(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String description,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, types = {
					"string", "null" }) @Nullable String remediation,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Origin origin,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant updatedAt){

		static @Nullable Source of(@Nullable WrittenText source) {
			return (source == null) ? null : new Source(source.content().description(), source.content().remediation(),
					source.origin(), source.updatedAt());
		}

	}

}
