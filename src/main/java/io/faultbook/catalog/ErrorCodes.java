package io.faultbook.catalog;

import java.util.List;

import org.springframework.data.repository.Repository;

interface ErrorCodes extends Repository<ErrorCode, String> {

	List<ErrorCode> findAll();

}
