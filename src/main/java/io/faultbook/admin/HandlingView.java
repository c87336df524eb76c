package io.faultbook.admin;

import java.time.Instant;
import java.util.List;

import io.faultbook.code.CatalogName;
import io.faultbook.code.CodeId;
import io.faultbook.editing.Handling;
import io.faultbook.editing.HistoryRow;
import io.faultbook.editing.Origin;
import io.faultbook.editing.TextState;
import io.faultbook.editing.WrittenText;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EditedHandling", description = "What programs need to know to handle an error, as editors see it")
record HandlingView(@Schema(example = "2065", requiredMode = Schema.RequiredMode.REQUIRED) String code,
		@Schema(example = CatalogName.BUILT_IN, requiredMode = Schema.RequiredMode.REQUIRED) String catalog,
		@Schema(description = "The newest revision, including withdrawals; 0 if it was never edited", example = "3",
				requiredMode = Schema.RequiredMode.REQUIRED) int revision,
		@Schema(description = "What readers see", requiredMode = Schema.RequiredMode.REQUIRED) Values effective,
		@Schema(description = "`vendor` or `edited`; null if nothing is known",
				requiredMode = Schema.RequiredMode.REQUIRED, types = {
						"string", "null" }) @Nullable Origin origin,
		@Schema(description = "Whether the text in the source language, or the values that an edit overrides, have "
				+ "changed since", requiredMode = Schema.RequiredMode.REQUIRED) boolean outdated,
		@Schema(description = "When it last changed", requiredMode = Schema.RequiredMode.REQUIRED,
				types = { "string", "null" }, format = "date-time") @Nullable Instant updatedAt,
		@Schema(description = "The values that the edits override; null if there are none",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Values source){

	static HandlingView of(CodeId id, TextState state) {
		WrittenText text = state.effective();
		WrittenText source = state.source();
		return new HandlingView(id.code(), id.catalog(), state.revision(),
				Values.of((text != null) ? Handling.of(text.content()) : Handling.UNKNOWN),
				(text != null) ? text.origin() : null, state.outdated(), (text != null) ? text.updatedAt() : null,
				(source != null) ? Values.of(Handling.of(source.content())) : null);
	}

	@Schema(name = "HandlingValues")
	record Values(
			@Schema(description = "Whether and when to repeat the request; null if unknown",
					requiredMode = Schema.RequiredMode.REQUIRED, types = {
							"string", "null" }) Handling.@Nullable Retry retry,
			@Schema(description = "Who can fix the cause; empty if unknown",
					requiredMode = Schema.RequiredMode.REQUIRED) List<Handling.Actor> actors,
			@Schema(description = "The HTTP status code that the code stands for; null if there is none",
					requiredMode = Schema.RequiredMode.REQUIRED,
					types = { "integer", "null" }) @Nullable Integer httpStatus,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Handling.Link> links,
			@Schema(description = "The words of the vendor that say so; null for an editor's decision",
					requiredMode = Schema.RequiredMode.REQUIRED,
					types = { "string", "null" }) @Nullable String justification){

		Values {
			actors = List.copyOf(actors);
			links = List.copyOf(links);
		}

		static Values of(Handling handling) {
			return new Values(handling.retry(), handling.actors(), handling.httpStatus(), handling.links(),
					handling.justification());
		}

	}

	@Schema(name = "HandlingRevision")
	record Revision(
			@Schema(description = "The revision number, starting at 1", example = "3",
					requiredMode = Schema.RequiredMode.REQUIRED) int revision,
			@Schema(description = "`edit`, `revert`, `confirmation`, or `withdrawal`", example = "edit",
					requiredMode = Schema.RequiredMode.REQUIRED) String kind,
			@Schema(description = "Null for a withdrawal",
					requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Values values,
			@Schema(description = "The reason for the change", requiredMode = Schema.RequiredMode.REQUIRED, types = {
					"string", "null" }) @Nullable String note,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, types = { "string", "null" }) @Nullable String editor,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED, types = { "string", "null" },
					format = "date-time") @Nullable Instant at){

		static Revision of(HistoryRow row) {
			String json = row.description();
			return new Revision(row.revision(), row.kind(), (json != null) ? Values.of(Handling.of(json)) : null,
					row.note(), row.editor(), row.at());
		}

	}

	@Schema(name = "HandlingHistory", description = "A page of the history, newest revision first")
	record History(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Revision> content,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) PageView page) {

		History {
			content = List.copyOf(content);
		}

	}

}
