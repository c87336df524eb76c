package io.faultbook.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogs in the database. */
@Component
class CatalogStore {

	private final JdbcClient jdbc;

	CatalogStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Nullable CatalogState find(String name) {
		Map<String, String> titles = new HashMap<>();
		RowCallbackHandler title = (row) -> titles.put(row.getString("language"), row.getString("title"));
		this.jdbc.sql("SELECT language, title FROM catalog_title WHERE catalog = ?").param(name).query(title);
		return this.jdbc.sql("SELECT source, source_language, table_date, url FROM catalog WHERE name = ?")
			.param(name)
			.query((row, number) -> new CatalogState(row.getString("source").equals("import"),
					row.getString("source_language"), titles, row.getObject("table_date", LocalDate.class),
					row.getString("url")))
			.optional()
			.orElse(null);
	}

}
