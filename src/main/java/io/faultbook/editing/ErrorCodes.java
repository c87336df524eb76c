package io.faultbook.editing;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ErrorCodes extends Repository<ErrorCode, String> {

	List<ErrorCode> findAll();

	Optional<ErrorCode> findByCode(String code);

	@Query(value = "SELECT COUNT(*) FROM category WHERE name = :name", nativeQuery = true)
	long countCategories(String name);

	ErrorCode saveAndFlush(ErrorCode code);

}
