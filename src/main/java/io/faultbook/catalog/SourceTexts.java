package io.faultbook.catalog;

import java.util.List;

import org.springframework.data.repository.Repository;

interface SourceTexts extends Repository<SourceText, SourceText.Key> {

	List<SourceText> findAll();

}
