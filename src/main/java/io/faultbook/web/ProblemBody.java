package io.faultbook.web;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a problem as JSON; Spring's {@code ProblemDetail} writes its bytes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@Schema(name = "Problem", description = "What went wrong and what to do about it (RFC 9457)")
public record ProblemBody(
		@Schema(description = "The kind of problem: stable, and a path that can be opened",
				example = "/problems/code-not-found", format = "uri-reference",
				requiredMode = Schema.RequiredMode.REQUIRED) String type,
		@Schema(description = "The kind of problem, in the reader's language", example = "No such code",
				requiredMode = Schema.RequiredMode.REQUIRED) String title,
		@Schema(description = "The HTTP status", example = "404", minimum = "400", maximum = "599",
				requiredMode = Schema.RequiredMode.REQUIRED) int status,
		@Schema(description = "What went wrong this time, in the reader's language",
				requiredMode = Schema.RequiredMode.REQUIRED) String detail,
		@Schema(description = "The path of the request", example = "/codes/2064",
				format = "uri-reference") @Nullable String instance,
		@Schema(description = "Of an unknown code: the code that was asked for, 64 characters of it at most",
				example = "2064") @Nullable String code,
		@Schema(description = "Of an unknown code: the nearest known codes, the nearest first") @Nullable List<String> suggestions,
		@Schema(description = "Of a bad request: the name of the parameter",
				example = "size") @Nullable String parameter,
		@Schema(description = "Of an unknown parameter: the parameters that the address takes") @Nullable List<String> known,
		@Schema(description = "Of a language that is not available: those that are, BCP 47 tags") @Nullable List<String> available) {

	public ProblemBody {
		suggestions = (suggestions != null) ? List.copyOf(suggestions) : null;
		known = (known != null) ? List.copyOf(known) : null;
		available = (available != null) ? List.copyOf(available) : null;
	}

}
