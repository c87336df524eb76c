package io.faultbook.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultbook.code.CatalogName;
import io.faultbook.code.Code;
import io.faultbook.code.CodeId;
import io.faultbook.editing.Handling;
import io.faultbook.editing.Origin;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code explained in one language, as served in JSON. */
@Schema(name = "Entry", description = "What an error code means and what to do about it, in one language")
public record Entry(
		@Schema(description = "The code, as the failing API returns it", example = "2065",
				requiredMode = Schema.RequiredMode.REQUIRED, pattern = Code.SCHEMA_PATTERN) String code,
		@Schema(description = "The catalog that contains the code", example = CatalogName.BUILT_IN,
				requiredMode = Schema.RequiredMode.REQUIRED) String catalog,
		@Schema(description = "The URL of this entry, in all languages and formats: absolute if `faultbook.public-url` is "
				+ "set, otherwise a path from the root of the service", example = "/codes/2065",
				format = "uri-reference", requiredMode = Schema.RequiredMode.REQUIRED) String url,
		@Schema(description = "The message, as the failing API returns it; never translated",
				example = "identityId and iotId not bound", requiredMode = Schema.RequiredMode.REQUIRED) String message,
		@Schema(description = "All messages, if the API returns several for this code; absent otherwise") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> messages,
		@Schema(description = "Other names of the code, such as a symbolic, hexadecimal, or negative one; absent if "
				+ "there are none") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> aliases,
		@Schema(description = "The name of the category", example = "account-and-sharing",
				requiredMode = Schema.RequiredMode.REQUIRED) String category,
		@Schema(description = "The language of the texts, a BCP 47 tag", example = "en",
				requiredMode = Schema.RequiredMode.REQUIRED) String language,
		@Schema(description = "What the code means; plain text", example = "The device is not bound to the account.",
				requiredMode = Schema.RequiredMode.REQUIRED) String description,
		@Schema(description = "What to do, in Markdown; null if no remediation is known",
				requiredMode = Schema.RequiredMode.REQUIRED, types = {
						"string", "null" }) @Nullable String remediation,
		@Schema(description = "The remediation as plain text, one string per step; empty if no remediation is known. Paragraphs "
				+ "are steps, too, so the numbers of steps are those in `remediation`, not their positions here.",
				requiredMode = Schema.RequiredMode.REQUIRED) List<String> steps,
		@Schema(description = "Whether and when repeating the request helps: `later` (wait, then repeat it), `after-fix` "
				+ "(fix the cause, then repeat it), or `never`; null if that isn't known",
				requiredMode = Schema.RequiredMode.REQUIRED, types = { "string", "null" },
				example = "after-fix") Handling.@Nullable Retry retry,
		@Schema(description = "Who can fix the cause: the `developer` of the program that calls the API, its `user`, its "
				+ "`operator`, or the `vendor` of the API; empty if that isn't known", example = "[\"user\"]",
				requiredMode = Schema.RequiredMode.REQUIRED) List<Handling.Actor> actors,
		@Schema(description = "The HTTP status code that the code stands for; absent if there is none") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer httpStatus,
		@Schema(description = "Pages about the error",
				requiredMode = Schema.RequiredMode.REQUIRED) List<Handling.Link> links,
		@Schema(description = "`edited` if an editor decided on `retry`, `actors`, `httpStatus`, and `links`; absent if "
				+ "they come from the vendor's table", types = "string",
				allowableValues = "edited") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Origin handlingOrigin,
		@Schema(description = "Where the text comes from: `vendor` is the vendor's text, `translated` is a translation "
				+ "that is shipped with Faultbook, and `edited` is an editor's text",
				requiredMode = Schema.RequiredMode.REQUIRED) Origin origin,
		@Schema(description = "Whether the text that this one, `retry`, or `actors` are based on has changed since",
				requiredMode = Schema.RequiredMode.REQUIRED) boolean outdated,
		@Schema(description = "Whether the code was removed from the vendor's table; absent means false") @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean retired,
		@Schema(description = "The fields that come from a fallback language, and that language; absent if none do",
				example = "{\"remediation\": \"zh-CN\"}") @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> fallbacks,
		@Schema(description = "Codes that are easily confused with this one", example = "[\"2066\", \"28601\"]",
				requiredMode = Schema.RequiredMode.REQUIRED) List<String> related,
		@Schema(description = "The other catalogs that have the code; absent if there are none") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> alsoIn,
		@Schema(description = "When this text last changed", example = "2026-11-24T00:00:00Z",
				requiredMode = Schema.RequiredMode.REQUIRED) Instant updatedAt){

	public Entry {
		messages = List.copyOf(messages);
		aliases = List.copyOf(aliases);
		steps = List.copyOf(steps);
		actors = List.copyOf(actors);
		links = List.copyOf(links);
		fallbacks = Map.copyOf(fallbacks);
		related = List.copyOf(related);
		alsoIn = List.copyOf(alsoIn);
	}

	/** The messages, at least one. */
	public List<String> allMessages() {
		return this.messages.isEmpty() ? List.of(this.message) : this.messages;
	}

	public CodeId id() {
		return new CodeId(this.catalog, this.code);
	}

	Entry withSteps(List<String> newSteps) {
		return new Entry(this.code, this.catalog, this.url, this.message, this.messages, this.aliases, this.category,
				this.language, this.description, this.remediation, newSteps, this.retry, this.actors, this.httpStatus,
				this.links, this.handlingOrigin, this.origin, this.outdated, this.retired, this.fallbacks, this.related,
				this.alsoIn, this.updatedAt);
	}

}
