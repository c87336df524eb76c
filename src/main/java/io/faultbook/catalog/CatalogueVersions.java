package io.faultbook.catalog;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CatalogueVersions extends Repository<CatalogueVersion, Short> {

	@Query("select catalogue.version from CatalogueVersion catalogue")
	long current();

}
