package io.faultbook.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a problem in JSON, for the documentation. Responses are written from
 * Spring's {@code ProblemDetail}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@Schema(name = "Problem", description = "What went wrong and what to do about it (RFC 9457)")
public record ProblemBody(
		@Schema(description = "The type of the problem: a stable path that you can open", format = "uri-reference",
				requiredMode = Schema.RequiredMode.REQUIRED) String type,
		@Schema(description = "The type of the problem, in your language",
				requiredMode = Schema.RequiredMode.REQUIRED) String title,
		@Schema(description = "The HTTP status", minimum = "400", maximum = "599",
				requiredMode = Schema.RequiredMode.REQUIRED) int status,
		@Schema(description = "What went wrong with this request, in your language",
				requiredMode = Schema.RequiredMode.REQUIRED) String detail,
		@Schema(description = "The path of the request", format = "uri-reference") @Nullable String instance,
		@Schema(description = "The page to show to people: the page of the code if it isn't known, or else the page "
				+ "that explains the type. Absolute if `faultbook.public-url` is set, otherwise from the root",
				format = "uri-reference", requiredMode = Schema.RequiredMode.REQUIRED) String url,
		@Schema(description = "For an unknown code: the code, truncated to 64 characters") @Nullable String code,
		@Schema(description = "For an unknown code: the most similar codes, most similar first") @Nullable List<String> suggestions,
		@Schema(description = "For an unknown catalog: the names of the catalogs") @Nullable List<String> catalogs,
		@Schema(description = "For an invalid parameter: its name") @Nullable String parameter,
		@Schema(description = "For an unknown parameter: the parameters that you can use. For an invalid one: its values, if they are "
				+ "few") @Nullable List<String> known,
		@Schema(description = "For an unavailable language: the available languages, as BCP 47 tags") @Nullable List<String> available,
		@Schema(description = "For a file that is too large: the limit") @Nullable Integer maxBytes,
		@Schema(description = "For an import that has changed: its current tag") @Nullable String etag,
		@Schema(description = "For retirements that must be confirmed: their number") @Nullable Integer retirementsToConfirm,
		@Schema(description = "For an invalid body: the fields, and what to correct") @Nullable List<FieldProblem> errors) {

	public ProblemBody {
		suggestions = (suggestions != null) ? List.copyOf(suggestions) : null;
		catalogs = (catalogs != null) ? List.copyOf(catalogs) : null;
		known = (known != null) ? List.copyOf(known) : null;
		available = (available != null) ? List.copyOf(available) : null;
		errors = (errors != null) ? List.copyOf(errors) : null;
	}

	/**
	 * An error in a field of the request body.
	 *
	 * @param pointer the JSON pointer to the field (RFC 6901)
	 * @param detail what to change
	 */
	public record FieldProblem(
			@Schema(description = "The field, as a JSON pointer (RFC 6901)",
					requiredMode = Schema.RequiredMode.REQUIRED) String pointer,
			@Schema(description = "What to correct, in your language",
					requiredMode = Schema.RequiredMode.REQUIRED) String detail) {

	}

}
