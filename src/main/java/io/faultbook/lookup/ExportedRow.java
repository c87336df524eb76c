package io.faultbook.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Handling;
import io.faultbook.editing.WrittenText;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code of an export, or another message of the code before it. */
@Schema(description = "A code, or, with only a code and a message, another message of the code before it")
record ExportedRow(@Schema(example = "2065", requiredMode = Schema.RequiredMode.REQUIRED) String code,
		@Schema(example = "identityId and iotId not bound", requiredMode = Schema.RequiredMode.REQUIRED) String message,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> aliases,
		@Schema(description = "The name of the category",
				example = "account-and-sharing") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String category,
		@Schema(description = "What the code means, by BCP 47 tag",
				example = "{\"en\": \"The device is not bound to the account.\"}") @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> description,
		@Schema(description = "What to do, in Markdown, by BCP 47 tag") @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> remediation,
		@Schema(description = "Whether to retry",
				example = "after-fix") @JsonInclude(JsonInclude.Include.NON_NULL) Handling.@Nullable Retry retry,
		@Schema(description = "Who can fix the cause") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Handling.Actor> actors,
		@Schema(description = "The HTTP status code that the code stands for", example = "429",
				types = "integer") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer httpStatus,
		@Schema(description = "Pages about the error") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Handling.Link> links) {

	/** The rows of a code, as readers see it, with its texts in the languages. */
	static Stream<ExportedRow> of(CodeTexts code, List<Locale> languages) {
		Map<String, String> descriptions = new LinkedHashMap<>();
		Map<String, String> remediations = new LinkedHashMap<>();
		for (Locale language : languages) {
			WrittenText text = code.text(language).effective();
			if (text != null) {
				descriptions.put(language.toLanguageTag(), text.content().description());
				String remediation = text.content().remediation();
				if (remediation != null && !remediation.isEmpty()) {
					remediations.put(language.toLanguageTag(), remediation);
				}
			}
		}
		Handling handling = code.effectiveHandling();
		return Stream.concat(
				Stream.of(new ExportedRow(code.code(), code.message(), code.aliases(), code.effectiveCategory(),
						descriptions, remediations, handling.retry(), handling.actors(), handling.httpStatus(),
						handling.links())),
				code.messages()
					.stream()
					.skip(1)
					.map((message) -> new ExportedRow(code.code(), message, List.of(), null, Map.of(), Map.of(), null,
							List.of(), null, List.of())));
	}

}
