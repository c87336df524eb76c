package io.faultbook.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.faultbook.code.CodeId;
import io.faultbook.code.NaturalOrder;
import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.DataVersion;
import io.faultbook.editing.TextLoader;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the data of a snapshot from the database. {@code REQUIRES_NEW} because it also
 * runs right after the commit of an edit, {@code REPEATABLE_READ} so that all rows belong
 * to one data version.
 */
@Component
@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ)
class SnapshotLoader {

	/** Above this number, a full load is faster. */
	private static final int MAX_CHANGES = 200;

	private final DataVersion version;

	private final TextLoader texts;

	private final JdbcClient jdbc;

	SnapshotLoader(DataVersion version, TextLoader texts, JdbcClient jdbc) {
		this.version = version;
		this.texts = texts;
		this.jdbc = jdbc;
	}

	long currentVersion() {
		return this.version.current();
	}

	/**
	 * Load the changes since a data version.
	 * @return the changes, or empty if a full load is needed
	 */
	Optional<Changes> changesSince(long version) {
		return this.texts.loadChanged(version, MAX_CHANGES).map((codes) -> new Changes(currentVersion(), codes));
	}

	Rows load() {
		return new Rows(currentVersion(), new ReferenceData(catalogs(), titles(), related()), this.texts.loadAll());
	}

	private List<Catalog> catalogs() {
		Map<String, Map<Locale, String>> titles = new HashMap<>();
		RowCallbackHandler title = (row) -> titles.computeIfAbsent(row.getString("catalog"), (name) -> new HashMap<>())
			.put(Locale.forLanguageTag(row.getString("language")), row.getString("title"));
		this.jdbc.sql("SELECT catalog, language, title FROM catalog_title").query(title);
		return this.jdbc.sql("SELECT name, source, source_language, table_date, url FROM catalog")
			.query((row, number) -> new Catalog(row.getString("name"),
					titles.getOrDefault(row.getString("name"), Map.of()), row.getString("source").equals("import"),
					Locale.forLanguageTag(row.getString("source_language")),
					row.getObject("table_date", LocalDate.class), row.getString("url"), 0))
			.list();
	}

	private Map<CategoryId, Map<Locale, String>> titles() {
		Map<CategoryId, Map<Locale, String>> titles = new LinkedHashMap<>();
		this.jdbc.sql("SELECT catalog, name FROM category ORDER BY catalog, sort_order, name")
			.query((row, number) -> new CategoryId(row.getString("catalog"), row.getString("name")))
			.list()
			.forEach((category) -> titles.put(category, new HashMap<>()));
		RowCallbackHandler title = (row) -> titles
			.computeIfAbsent(new CategoryId(row.getString("catalog"), row.getString("category")),
					(category) -> new HashMap<>())
			.put(Locale.forLanguageTag(row.getString("language")), row.getString("title"));
		this.jdbc.sql("SELECT catalog, category, language, title FROM category_title").query(title);
		return titles;
	}

	/** The database has each pair once; the relation is symmetric. */
	private Map<CodeId, List<String>> related() {
		Map<CodeId, List<String>> related = new HashMap<>();
		RowCallbackHandler pair = (row) -> related
			.computeIfAbsent(new CodeId(row.getString("catalog"), row.getString("code")), (code) -> new ArrayList<>())
			.add(row.getString("related"));
		this.jdbc
			.sql("SELECT catalog, code, related FROM related_code "
					+ "UNION SELECT catalog, related, code FROM related_code")
			.query(pair);
		related.values().forEach((codes) -> codes.sort(new NaturalOrder()));
		return related;
	}

	record Rows(long version, ReferenceData reference, List<CodeTexts> codes) {

		Rows {
			codes = List.copyOf(codes);
		}

	}

	/**
	 * The changes since an earlier data version.
	 *
	 * @param version the data version after the changes
	 * @param codes the changed codes in their new state
	 */
	record Changes(long version, List<CodeTexts> codes) {

		Changes {
			codes = List.copyOf(codes);
		}

	}

}
