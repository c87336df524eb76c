package io.faultbook.snapshot;

import io.faultbook.code.CatalogName;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the catalogs.
 *
 * @param defaultCatalog the catalog that {@code /codes/<code>} prefers if several have
 * the code
 */
@ConfigurationProperties("faultbook")
record CatalogProperties(@DefaultValue(CatalogName.BUILT_IN) String defaultCatalog) {

	CatalogProperties {
		if (!CatalogName.isCatalogName(defaultCatalog)) {
			throw new IllegalArgumentException(
					"faultbook.default-catalog must be the name of a catalog, not " + defaultCatalog);
		}
	}

}
