package io.faultbook.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes imports to the database, and removes expired drafts. */
@Component
class ImportStore {

	private static final int MAX_USER_LENGTH = 200;

	static final String IS_DRAFT = "NOT EXISTS (SELECT 1 FROM import_application WHERE import_id = id)";

	private static final String EXPIRED = "changed_at <= :oldest AND " + IS_DRAFT;

	private final JdbcClient jdbc;

	private final JsonMapper mapper;

	private final ImportProperties properties;

	private final Clock clock;

	ImportStore(JdbcClient jdbc, JsonMapper mapper, ImportProperties properties, Clock clock) {
		this.jdbc = jdbc;
		this.mapper = mapper;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Create a draft with a file.
	 * @return its id
	 */
	@Transactional
	public long create(String catalog, CatalogSettings settings, ImportFile file, byte[] content, String editor) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc
			.sql("INSERT INTO table_import (catalog, version, titles, source_language, table_date, url, created_by, "
					+ "created_at, changed_at) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?)")
			.param(catalog)
			.param(titles(settings))
			.param(settings.sourceLanguage())
			.param(settings.date())
			.param(settings.url())
			.param(StoredText.of(editor, MAX_USER_LENGTH))
			.param(now())
			.param(now())
			.update(key, "id");
		long id = Objects.requireNonNull(key.getKey()).longValue();
		insertFile(id, file, content);
		return id;
	}

	private @Nullable String titles(CatalogSettings settings) {
		return (settings.titles() != null) ? this.mapper.writeValueAsString(settings.titles()) : null;
	}

	private void insertFile(long id, ImportFile file, byte[] content) {
		this.jdbc
			.sql("INSERT INTO import_file (import_id, number, file_name, sha256, byte_count, content, options) "
					+ "VALUES (?, ?, ?, ?, ?, ?, ?)")
			.params(id, file.number(), file.fileName(), file.sha256(), file.size(), FileContent.encode(content),
					this.mapper.writeValueAsString(file.options()))
			.update();
	}

	/**
	 * Change the settings and the options of a draft.
	 * @return whether the draft still had the same version
	 */
	@Transactional
	public boolean update(TableImport draft, CatalogSettings settings, List<ImportFile> files) {
		if (!increment(draft)) {
			return false;
		}
		updateSettings(draft.id(), settings);
		files.forEach((file) -> this.jdbc.sql("UPDATE import_file SET options = ? WHERE import_id = ? AND number = ?")
			.params(this.mapper.writeValueAsString(file.options()), draft.id(), file.number())
			.update());
		return true;
	}

	private void updateSettings(long id, CatalogSettings settings) {
		this.jdbc.sql("UPDATE table_import SET titles = ?, source_language = ?, table_date = ?, url = ? WHERE id = ?")
			.param(titles(settings))
			.param(settings.sourceLanguage())
			.param(settings.date())
			.param(settings.url())
			.param(id)
			.update();
	}

	/**
	 * Add a file to a draft.
	 * @return whether the draft still had the same version
	 */
	@Transactional
	public boolean addFile(TableImport draft, ImportFile file, byte[] content) {
		boolean incremented = increment(draft);
		if (incremented) {
			insertFile(draft.id(), file, content);
		}
		return incremented;
	}

	/**
	 * Remove a file from a draft, and renumber the files after it.
	 * @return whether the draft still had the same version
	 */
	@Transactional
	public boolean removeFile(TableImport draft, ImportFile removed) {
		boolean incremented = increment(draft);
		if (incremented) {
			this.jdbc.sql("DELETE FROM import_file WHERE import_id = ? AND number = ?")
				.params(draft.id(), removed.number())
				.update();
			// One by one, because the key is checked for each row.
			for (int number = removed.number() + 1; number <= draft.files().size(); number++) {
				this.jdbc.sql("UPDATE import_file SET number = number - 1 WHERE import_id = ? AND number = ?")
					.params(draft.id(), number)
					.update();
			}
		}
		return incremented;
	}

	/**
	 * Remove a draft.
	 * @return whether the draft still had the same version
	 */
	@Transactional
	public boolean discard(TableImport draft) {
		boolean incremented = increment(draft);
		if (incremented) {
			delete(draft.id());
		}
		return incremented;
	}

	/** Locks the draft until the transaction ends. */
	private boolean increment(TableImport draft) {
		return this.jdbc
			.sql("UPDATE table_import SET version = version + 1, changed_at = :now "
					+ "WHERE id = :id AND version = :version AND " + IS_DRAFT)
			.param("now", now())
			.param("id", draft.id())
			.param("version", draft.version())
			.update() == 1;
	}

	/** Lock an import, unless it was changed or removed in the meantime. */
	boolean lock(TableImport locked) {
		return this.jdbc.sql("SELECT version FROM table_import WHERE id = ? FOR UPDATE")
			.param(locked.id())
			.query(Integer.class)
			.optional()
			.filter((version) -> version == locked.version())
			.isPresent();
	}

	void insertApplication(long id, long dataVersion, String editor, Drift.Counts counts) {
		this.jdbc.sql("INSERT INTO import_application VALUES (?, ?, ?, ?, ?, ?, ?)")
			.params(id, dataVersion, StoredText.of(editor, MAX_USER_LENGTH), now(), counts.added(), counts.retired(),
					counts.changed())
			.update();
	}

	/** Keep the state of the catalog, so that applying the import again restores it. */
	void keepSettings(long id, CatalogState state) {
		updateSettings(id, new CatalogSettings(state.titles(), state.sourceLanguage(), state.date(), state.url()));
	}

	private void delete(long id) {
		this.jdbc.sql("DELETE FROM import_file WHERE import_id = ?").param(id).update();
		this.jdbc.sql("DELETE FROM table_import WHERE id = ?").param(id).update();
	}

	@Transactional
	public void deleteExpired() {
		this.jdbc.sql("SELECT id FROM table_import WHERE " + EXPIRED + " FOR UPDATE")
			.param("oldest", oldest())
			.query(Long.class)
			.list()
			.forEach(this::delete);
	}

	private OffsetDateTime oldest() {
		return now().minus(this.properties.draftExpiry());
	}

	/** Has the precision of the database. */
	private OffsetDateTime now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
	}

}
