package io.faultbook.snapshot;

import java.util.List;

import org.springframework.data.repository.Repository;

interface Categories extends Repository<Category, String> {

	List<Category> findAll();

}
