package io.faultbook.snapshot;

import java.util.Optional;

import io.faultbook.editing.DataVersion;
import io.faultbook.editing.TextReader;

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

	/** More are sooner read all at once. */
	private static final int MAX_CHANGES = 200;

	private final DataVersion version;

	private final TextReader texts;

	private final Categories categories;

	private final CategoryTitles titles;

	private final RelatedCodes related;

	CatalogReader(DataVersion version, TextReader texts, Categories categories, CategoryTitles titles,
			RelatedCodes related) {
		this.version = version;
		this.texts = texts;
		this.categories = categories;
		this.titles = titles;
		this.related = related;
	}

	/**
	 * Read what changed.
	 * @param since the version that is known
	 * @return none where everything must be read
	 */
	Optional<CatalogChanges> changes(long since) {
		return this.texts.changed(since, MAX_CHANGES).map((codes) -> new CatalogChanges(this.version.current(), codes));
	}

	CatalogRows read() {
		return new CatalogRows(this.version.current(), this.categories.findAll(), this.titles.findAll(),
				this.texts.all(), this.related.findAll());
	}

	long version() {
		return this.version.current();
	}

}
