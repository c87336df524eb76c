package io.faultbook.catalog;

import java.util.List;

/** The rows of one catalogue version, as read in one transaction. */
record CatalogRows(long version, List<Category> categories, List<CategoryTitle> titles, List<ErrorCode> codes,
		List<SourceText> texts, List<RelatedCode> related) {

	CatalogRows {
		categories = List.copyOf(categories);
		titles = List.copyOf(titles);
		codes = List.copyOf(codes);
		texts = List.copyOf(texts);
		related = List.copyOf(related);
	}

}
