package io.faultbook.changes;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultbook.code.CatalogName;
import io.faultbook.code.Code;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Handling;
import io.faultbook.editing.WrittenText;
import io.faultbook.lookup.Page;
import io.faultbook.snapshot.Change;
import io.faultbook.snapshot.Snapshot;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Changes, as served in JSON. */
@Schema(description = "A page of the changes after a data version, newest first")
record ChangeList(@Schema(
		description = "The data version that is served. To see only later changes, set `since` to the value on the "
				+ "first page.",
		example = "12", requiredMode = Schema.RequiredMode.REQUIRED) long dataVersion,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Item> content,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Page page) {

	static ChangeList of(Snapshot snapshot, ChangeQuery query, ChangePage page, String root) {
		return new ChangeList(snapshot.version(), page.changes()
			.stream()
			.map((change) -> Item.of(change, query.since(), root + '/' + snapshot.catalogs().path(change.code().id())))
			.toList(), Page.of(query.page(), query.size(), page.total()));
	}

	@Schema(name = "Change", description = "A code in one language, as it is since its last change")
	record Item(
			@Schema(description = "The data version that the change led to", example = "12",
					requiredMode = Schema.RequiredMode.REQUIRED) long dataVersion,
			@Schema(description = "What happened to the text: it was `added`, it was `changed`, or it was `removed` and is no "
					+ "longer served",
					allowableValues = {
							"added", "changed", "removed" },
					requiredMode = Schema.RequiredMode.REQUIRED) String kind,
			@Schema(example = CatalogName.BUILT_IN, requiredMode = Schema.RequiredMode.REQUIRED) String catalog,
			@Schema(example = "2065", requiredMode = Schema.RequiredMode.REQUIRED,
					pattern = Code.SCHEMA_PATTERN) String code,
			@Schema(description = "The language of the text, a BCP 47 tag", example = "en",
					requiredMode = Schema.RequiredMode.REQUIRED) String language,
			@Schema(description = "The URL of the entry", format = "uri-reference",
					requiredMode = Schema.RequiredMode.REQUIRED) String url,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String message,
			@Schema(description = "What the code means; null if the text was removed",
					requiredMode = Schema.RequiredMode.REQUIRED,
					types = { "string", "null" }) @Nullable String description,
			@Schema(description = "What to do, in Markdown; null if this language has no remediation of its own, and empty "
					+ "if there is none on purpose", requiredMode = Schema.RequiredMode.REQUIRED,
					types = { "string", "null" }) @Nullable String remediation,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED,
					types = { "string", "null" }) Handling.@Nullable Retry retry,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Handling.Actor> actors,
			@Schema(description = "Absent if there is none") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer httpStatus,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Handling.Link> links,
			@Schema(description = "Whether the code was removed from the vendor's table; absent means false") @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean retired,
			@Schema(description = "When it changed, as far as is known",
					requiredMode = Schema.RequiredMode.REQUIRED) Instant updatedAt,
			@Schema(description = "The fields that changed after `since`, compared with what they were before; empty if that "
					+ "isn't known. Of the description and the remediation, only what the last change of either "
					+ "changed is listed; so it is for `retry`, `actors`, `httpStatus`, and `links`, and for "
					+ "`category`, `related`, and `retired`.",
					requiredMode = Schema.RequiredMode.REQUIRED) List<Field> changes){

		static Item of(Change change, long since, String url) {
			CodeTexts code = change.code();
			WrittenText text = change.text().effective();
			Handling handling = code.effectiveHandling();
			return new Item(change.version(), id(change.kind()), code.id().catalog(), code.code(),
					change.text().language().toLanguageTag(), url, code.message(),
					(text != null) ? text.content().description() : null,
					(text != null) ? text.content().remediation() : null, handling.retry(), handling.actors(),
					handling.httpStatus(), handling.links(), code.effectiveRetired(), change.at(),
					change.fields(since, (kind, id) -> id).stream().map(Field::of).toList());
		}

	}

	@Schema(name = "FieldChange", description = "A changed field of an entry")
	record Field(
			@Schema(description = "The name of the field", example = "remediation",
					requiredMode = Schema.RequiredMode.REQUIRED) String field,
			@Schema(description = "The difference, word by word, in reading order",
					requiredMode = Schema.RequiredMode.REQUIRED) List<Piece> diff) {

		static Field of(Change.FieldChange change) {
			return new Field(change.name(),
					change.diff().pieces().stream().map((piece) -> new Piece(id(piece.kind()), piece.text())).toList());
		}

	}

	@Schema(name = "DiffPiece", description = "Consecutive words, with the characters that separate them")
	record Piece(@Schema(allowableValues = {
			"unchanged", "removed", "added" }, requiredMode = Schema.RequiredMode.REQUIRED) String kind,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String text){
	}

	static String id(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
