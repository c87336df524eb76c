package io.faultbook.catalog;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the catalogue from the database. A transaction of its own, for it may be called
 * when another has just been committed; REPEATABLE READ, so that all rows are of one
 * version.
 */
@Component
@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ)
class CatalogReader {

	private final CatalogueVersions versions;

	private final Categories categories;

	private final CategoryTitles titles;

	private final ErrorCodes codes;

	private final SourceTexts texts;

	private final RelatedCodes related;

	CatalogReader(CatalogueVersions versions, Categories categories, CategoryTitles titles, ErrorCodes codes,
			SourceTexts texts, RelatedCodes related) {
		this.versions = versions;
		this.categories = categories;
		this.titles = titles;
		this.codes = codes;
		this.texts = texts;
		this.related = related;
	}

	CatalogRows read() {
		return new CatalogRows(this.versions.current(), this.categories.findAll(), this.titles.findAll(),
				this.codes.findAll(), this.texts.findAll(), this.related.findAll());
	}

	long version() {
		return this.versions.current();
	}

}
