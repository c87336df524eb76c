package io.faultbook.snapshot;

import java.util.List;

import org.springframework.data.repository.Repository;

interface RelatedCodes extends Repository<RelatedCode, RelatedCode.Key> {

	List<RelatedCode> findAll();

}
