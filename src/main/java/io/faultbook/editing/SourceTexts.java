package io.faultbook.editing;

import java.util.List;

import org.springframework.data.repository.Repository;

interface SourceTexts extends Repository<SourceText, SourceText.Key> {

	List<SourceText> findAll();

	List<SourceText> findByKeyCode(String code);

}
