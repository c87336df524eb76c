package io.faultbook.editing;

import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CatalogueVersions extends Repository<CatalogueVersion, Short> {

	@Query("select catalogue.version from CatalogueVersion catalogue")
	long current();

	/**
	 * The version, held until the transaction ends: edits come one after the other on all
	 * replicas, so that versions follow the order of commits.
	 */
	@Query(value = "SELECT version FROM catalogue_version WHERE id = 1 FOR UPDATE", nativeQuery = true)
	long lock();

	@Modifying
	@Query(value = "UPDATE catalogue_version SET version = version + 1 WHERE id = 1", nativeQuery = true)
	void raise();

	/** Say which code a version changed. */
	@Modifying
	@Query(value = "INSERT INTO catalogue_change (version, code) VALUES (:version, :code)", nativeQuery = true)
	void note(long version, String code);

	/** For each version since one, the code that it changed, where it said so. */
	@Query(value = "SELECT code FROM catalogue_change WHERE version > :since AND version <= :until", nativeQuery = true)
	List<String> changed(long since, long until);

}
