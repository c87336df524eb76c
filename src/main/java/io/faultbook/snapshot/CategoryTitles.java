package io.faultbook.snapshot;

import java.util.List;

import org.springframework.data.repository.Repository;

interface CategoryTitles extends Repository<CategoryTitle, CategoryTitle.Key> {

	List<CategoryTitle> findAll();

}
