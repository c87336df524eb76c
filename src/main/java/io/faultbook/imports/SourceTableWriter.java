package io.faultbook.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the differences of an import to the source layer. Never touches edits. Joins the
 * caller's transaction.
 */
@Component
class SourceTableWriter {

	private static final int BATCH_SIZE = 1_000;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	SourceTableWriter(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Write the differences.
	 * @param version the data version that they lead to
	 */
	void write(ImportComparison comparison, long version) {
		String catalog = comparison.catalog().name();
		writeCatalog(catalog, comparison.catalog().state(), comparison.state());
		writeCategories(catalog, comparison.categories().added());
		OffsetDateTime now = this.clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
		CodeStatements statements = new CodeStatements(comparison, version, now);
		comparison.drift().changes().forEach(statements::add);
		statements.rows().forEach(this::execute);
	}

	private void writeCatalog(String name, @Nullable CatalogState before, CatalogState after) {
		if (before == null) {
			this.jdbc.update(
					"INSERT INTO catalog (name, source, source_language, table_date, url) VALUES (?, 'import', ?, ?, ?)",
					name, after.sourceLanguage(), after.date(), after.url());
		}
		else if (!after.equals(before)) {
			this.jdbc.update(
					"UPDATE catalog SET source = 'import', source_language = ?, table_date = ?, url = ? WHERE name = ?",
					after.sourceLanguage(), after.date(), after.url(), name);
		}
		if (before == null || !after.titles().equals(before.titles())) {
			this.jdbc.update("DELETE FROM catalog_title WHERE catalog = ?", name);
			after.titles()
				.forEach((language, title) -> this.jdbc.update(
						"INSERT INTO catalog_title (catalog, language, title) VALUES (?, ?, ?)", name, language,
						title));
		}
	}

	private void writeCategories(String catalog, Map<String, Map<String, String>> added) {
		added.forEach((name, titles) -> {
			this.jdbc.update(
					"INSERT INTO category (catalog, name, sort_order) "
							+ "SELECT ?, ?, COALESCE(MAX(sort_order), 0) + 10 FROM category WHERE catalog = ?",
					catalog, name, catalog);
			titles.forEach((language, title) -> this.jdbc.update(
					"INSERT INTO category_title (catalog, category, language, title) VALUES (?, ?, ?, ?)", catalog,
					name, language, title));
		});
	}

	private void execute(String sql, List<Object[]> rows) {
		for (int start = 0; start < rows.size(); start += BATCH_SIZE) {
			this.jdbc.batchUpdate(sql, rows.subList(start, Math.min(start + BATCH_SIZE, rows.size())));
		}
	}

}
