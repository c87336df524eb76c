package io.faultbook.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks up documents by code. */
final class TestDocuments {

	private TestDocuments() {
	}

	static Function<String, Optional<SearchDocument>> byCode(List<SearchDocument> documents) {
		Map<String, SearchDocument> byCode = documents.stream()
			.collect(Collectors.toMap(SearchDocument::code, (document) -> document));
		return (code) -> Optional.ofNullable(byCode.get(code));
	}

}
