package io.faultbook.catalog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Keeps the catalogue up to date: polls the catalogue version and loads a newer one. A
 * failure keeps what is served, is logged once, and is retried at the next poll.
 */
@Component
class CatalogRefresher {

	private static final Logger logger = LoggerFactory.getLogger(CatalogRefresher.class);

	private final Catalog catalog;

	private final CatalogReader reader;

	private final SnapshotBuilder builder;

	private boolean failing;

	CatalogRefresher(Catalog catalog, CatalogReader reader, SnapshotBuilder builder) {
		this.catalog = catalog;
		this.reader = reader;
		this.builder = builder;
	}

	/** Refresh if the database has a newer version than the one served; never throws. */
	synchronized void refresh() {
		try {
			if (this.reader.version() > this.catalog.current().version()) {
				CatalogSnapshot snapshot = this.builder.build(this.reader.read());
				this.catalog.publish(snapshot);
				logger.info("Catalogue version {} is served: {} codes", snapshot.version(), snapshot.codes().size());
			}
			recovered();
		}
		catch (RuntimeException ex) {
			failed(ex);
		}
	}

	private void failed(RuntimeException ex) {
		if (!this.failing) {
			logger.warn("The catalogue cannot be refreshed; version {} goes on being served",
					this.catalog.current().version(), ex);
		}
		this.failing = true;
	}

	private void recovered() {
		if (this.failing) {
			logger.info("The catalogue can be refreshed again");
		}
		this.failing = false;
	}

}
