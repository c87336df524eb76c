package io.faultbook.resolve;

import java.util.List;

import io.faultbook.snapshot.Entry;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a text says about errors, in JSON. */
@Schema(description = "The error codes in a text, and what they mean")
public record ResolvedText(
		@Schema(description = "Codes of the catalogs that the text mentions, most certain first, then most frequent; "
				+ "at most 200", requiredMode = Schema.RequiredMode.REQUIRED) List<Found> findings,
		@Schema(description = "Codes that the text names and no catalog has, most frequent first; at most 200",
				requiredMode = Schema.RequiredMode.REQUIRED) List<Unknown> unknown,
		@Schema(description = "The number of codes beyond the limits of `findings` and `unknown`",
				requiredMode = Schema.RequiredMode.REQUIRED) int omitted,
		@Schema(description = "The number of lines of the text", example = "1200",
				requiredMode = Schema.RequiredMode.REQUIRED) int linesRead) {

	@Schema(name = "ResolvedCode", description = "A code that a text mentions")
	public record Found(@Schema(example = "28601", requiredMode = Schema.RequiredMode.REQUIRED) String code,
			@Schema(description = "The catalog that contains the code", example = "link-living",
					requiredMode = Schema.RequiredMode.REQUIRED) String catalog,
			@Schema(description = "How certain it is: `exact` (the text names the code), `message` (it contains the "
					+ "whole message), `pattern` (a message with its placeholders filled in), `status` (an HTTP status "
					+ "and nothing more), or `approximate` (it is similar, and can be wrong)",
					requiredMode = Schema.RequiredMode.REQUIRED) Confidence confidence,
			@Schema(description = "The number of lines that mention it", example = "17",
					requiredMode = Schema.RequiredMode.REQUIRED) int count,
			@Schema(description = "The numbers of these lines; the first 100",
					requiredMode = Schema.RequiredMode.REQUIRED) List<Integer> lines,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Because because,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Entry entry) {
	}

	@Schema(name = "UnresolvedCode", description = "A code that a text names and no catalog has")
	public record Unknown(@Schema(example = "29003", requiredMode = Schema.RequiredMode.REQUIRED) String code,
			@Schema(description = "The number of lines that name it", example = "2",
					requiredMode = Schema.RequiredMode.REQUIRED) int count,
			@Schema(description = "The numbers of these lines; the first 100",
					requiredMode = Schema.RequiredMode.REQUIRED) List<Integer> lines,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Because because,
			@Schema(description = "The most similar known codes",
					requiredMode = Schema.RequiredMode.REQUIRED) List<String> suggestions) {
	}

}
