package io.faultbook.imports;

import io.faultbook.code.CatalogName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Logs if the built-in catalog isn't the one of this release. */
@Component
class ImportedCatalogMessage implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(ImportedCatalogMessage.class);

	private final CatalogStore catalogs;

	ImportedCatalogMessage(CatalogStore catalogs) {
		this.catalogs = catalogs;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		CatalogState state = this.catalogs.find(CatalogName.BUILT_IN);
		if (state != null && state.imported()) {
			logger.info("Catalog {} was imported; the table of this release isn't loaded", CatalogName.BUILT_IN);
		}
	}

}
