package io.faultbook.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads imports from the database. Expired drafts are invisible. */
@Component
public class ImportFinder {

	private static final String IS_VISIBLE = "(changed_at > :oldest OR NOT " + ImportStore.IS_DRAFT + ")";

	private static final String OF_CATALOG = IS_VISIBLE + " AND (catalog = :catalog OR :catalog = '')";

	private static final TypeReference<Map<String, String>> TITLES = new TypeReference<>() {
	};

	private static final String SELECT = "SELECT id, catalog, version, titles, source_language, table_date, url, "
			+ "created_by, created_at, changed_at FROM table_import WHERE ";

	private final JdbcClient jdbc;

	private final JsonMapper mapper;

	private final ImportProperties properties;

	private final Clock clock;

	ImportFinder(JdbcClient jdbc, JsonMapper mapper, ImportProperties properties, Clock clock) {
		this.jdbc = jdbc;
		this.mapper = mapper;
		this.properties = properties;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Optional<TableImport> find(long id) {
		return this.jdbc.sql(SELECT + IS_VISIBLE + " AND id = :id")
			.param("oldest", oldest())
			.param("id", id)
			.query(this::row)
			.optional();
	}

	/**
	 * List imports, newest first.
	 * @param catalog null for all catalogs
	 */
	@Transactional(readOnly = true)
	public List<TableImport> list(@Nullable String catalog, int page, int size) {
		return this.jdbc.sql(SELECT + OF_CATALOG + " ORDER BY id DESC OFFSET :offset ROWS FETCH NEXT :size ROWS ONLY")
			.param("oldest", oldest())
			.param("catalog", Objects.requireNonNullElse(catalog, ""))
			.param("offset", (long) page * size)
			.param("size", size)
			.query(this::row)
			.list();
	}

	public long count(@Nullable String catalog) {
		return this.jdbc.sql("SELECT COUNT(*) FROM table_import WHERE " + OF_CATALOG)
			.param("oldest", oldest())
			.param("catalog", Objects.requireNonNullElse(catalog, ""))
			.query(Long.class)
			.single();
	}

	/**
	 * The ids of the imports that are served: the one of each catalog that was applied
	 * last.
	 */
	public Set<Long> served() {
		return this.jdbc
			.sql("SELECT import_id FROM import_application WHERE data_version IN (SELECT MAX(data_version) "
					+ "FROM import_application JOIN table_import ON id = import_id GROUP BY catalog)")
			.query(Long.class)
			.set();
	}

	/** The content of a file, as received. */
	byte[] content(long id, int number) {
		return FileContent.decode(this.jdbc.sql("SELECT content FROM import_file WHERE import_id = ? AND number = ?")
			.params(id, number)
			.query(String.class)
			.single());
	}

	/** When a draft expires; null for an applied import. */
	public @Nullable Instant expiry(TableImport found) {
		return found.isApplied() ? null : found.changedAt().plus(this.properties.draftExpiry());
	}

	private TableImport row(ResultSet row, int rowNumber) throws SQLException {
		long id = row.getLong("id");
		CatalogSettings settings = new CatalogSettings(titles(row.getString("titles")),
				row.getString("source_language"), row.getObject("table_date", LocalDate.class), row.getString("url"));
		return new TableImport(id, row.getString("catalog"), row.getInt("version"), settings,
				row.getString("created_by"), instant(row, "created_at"), instant(row, "changed_at"), files(id),
				applications(id));
	}

	private @Nullable Map<String, String> titles(@Nullable String json) {
		return (json != null) ? this.mapper.readValue(json, TITLES) : null;
	}

	private List<ImportFile> files(long id) {
		return this.jdbc.sql(
				"SELECT number, file_name, sha256, byte_count, options FROM import_file WHERE import_id = ? ORDER BY number")
			.param(id)
			.query((row, rowNumber) -> new ImportFile(row.getInt("number"), row.getString("file_name"),
					row.getString("sha256"), row.getInt("byte_count"),
					this.mapper.readValue(row.getString("options"), FileOptions.class)))
			.list();
	}

	private List<TableImport.Application> applications(long id) {
		return this.jdbc
			.sql("SELECT data_version, applied_by, applied_at, added, retired, changed FROM import_application "
					+ "WHERE import_id = ? ORDER BY data_version DESC")
			.param(id)
			.query((row, rowNumber) -> new TableImport.Application(row.getLong("data_version"),
					row.getString("applied_by"), instant(row, "applied_at"), row.getInt("added"), row.getInt("retired"),
					row.getInt("changed")))
			.list();
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private OffsetDateTime oldest() {
		return this.clock.instant().minus(this.properties.draftExpiry()).atOffset(ZoneOffset.UTC);
	}

}
