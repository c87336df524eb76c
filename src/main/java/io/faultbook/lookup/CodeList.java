package io.faultbook.lookup;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.faultbook.search.Match;
import io.faultbook.snapshot.Entry;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of a list in JSON; {@link JsonListWriter} inserts the rendered entries. */
@Schema(description = "A page of a list of codes")
record CodeList(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Item> content,
		@Schema(requiredMode = Schema.RequiredMode.REQUIRED) Page page,
		@Schema(description = "Whether there are only near matches, which can look right and still be wrong",
				requiredMode = Schema.RequiredMode.REQUIRED) boolean approximate,
		@Schema(description = "For a search: the codes that the text names and the catalog doesn't have. The entries, "
				+ "if any, match the rest of the text.", example = "[\"29003\"]",
				requiredMode = Schema.RequiredMode.REQUIRED) List<String> unknownCodes,
		@Schema(description = "For a bulk lookup: the requested codes that aren't in the catalog",
				example = "[\"9999\"]") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> missing) {

	@Schema(name = "ListedEntry", description = "An entry and where a search found it", allOf = Entry.class)
	record Item(@Schema(description = "For a search: where the entry matches") @Nullable List<Match> matches) {
	}

}
