package io.faultbook.snapshot;

import java.util.List;

import io.faultbook.editing.CodeTexts;

/** The rows of one catalogue version, as read in one transaction. */
record CatalogRows(long version, List<Category> categories, List<CategoryTitle> titles, List<CodeTexts> codes,
		List<RelatedCode> related) {

	CatalogRows {
		categories = List.copyOf(categories);
		titles = List.copyOf(titles);
		codes = List.copyOf(codes);
		related = List.copyOf(related);
	}

}
