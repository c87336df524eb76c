package io.faultbook.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.faultbook.code.CodeId;

/** Looks up documents by code. */
final class TestDocuments {

	private TestDocuments() {
	}

	static Function<CodeId, Optional<SearchDocument>> byId(List<SearchDocument> documents) {
		Map<CodeId, SearchDocument> byId = documents.stream()
			.collect(Collectors.toMap(SearchDocument::id, (document) -> document));
		return (id) -> Optional.ofNullable(byId.get(id));
	}

}
