package io.faultbook.lookup;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultbook.search.Match;
import io.faultbook.snapshot.Entry;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a list in JSON; {@link JsonListWriter} inserts the rendered entries. */
@Schema(description = "A part of a list of codes")
record CodeList(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Item> content,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Page page,
		@Schema(description = "Whether these are near-matches only: one looks right and can be wrong",
				requiredMode = Schema.RequiredMode.REQUIRED) boolean approximate,
		@Schema(description = "Only of a bulk lookup: the codes asked for that there are not",
				example = "[\"9999\"]") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> missing) {

	@Schema(name = "ListedEntry", description = "An entry, and where a search found it", allOf = Entry.class)
	record Item(@Schema(description = "Only of a search: where it matched") @Nullable List<Match> matches) {
	}

	@Schema(description = "Which part of the list this is")
	record Page(
			@Schema(description = "The number of the page, from 0", example = "0",
					requiredMode = Schema.RequiredMode.REQUIRED) int number,
			@Schema(description = "The number of entries that a page has room for", example = "20",
					requiredMode = Schema.RequiredMode.REQUIRED) int size,
			@Schema(description = "The number of entries of all pages", example = "55",
					requiredMode = Schema.RequiredMode.REQUIRED) long totalElements,
			@Schema(description = "The number of pages", example = "3",
					requiredMode = Schema.RequiredMode.REQUIRED) long totalPages) {
	}

}
