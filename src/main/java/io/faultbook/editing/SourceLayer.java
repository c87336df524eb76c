package io.faultbook.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.faultbook.code.CodeId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The vendor's codes and texts, and the translations shipped with Faultbook. Joins the
 * caller's transaction.
 */
@Component
class SourceLayer {

	private static final String CODES = "SELECT catalog, code, message, received_message, category, origin, retired, "
			+ "source_language, change_version, changed_at, previous_message FROM error_code JOIN catalog ON name = catalog";

	private static final String MESSAGES = "SELECT catalog, code, message AS name FROM code_message";

	private static final String ALIASES = "SELECT catalog, code, alias AS name FROM code_alias";

	private static final String TEXTS = "SELECT catalog, code, language, origin, description, remediation, "
			+ "original_description, original_remediation, updated_at, change_version, "
			+ "previous_description, previous_remediation FROM source_text";

	private static final String WHERE_CODE = " WHERE catalog = ? AND code = ?";

	private final JdbcClient jdbc;

	SourceLayer(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<CodeRow> codes() {
		return this.jdbc.sql(CODES).query(CodeRow::of).list();
	}

	Optional<CodeRow> code(CodeId id) {
		return of(id, CODES + WHERE_CODE).query(CodeRow::of).optional();
	}

	/** The messages of all codes beyond the first one of each. */
	List<NameRow> otherMessages() {
		return this.jdbc.sql(MESSAGES + " ORDER BY number").query(NameRow::of).list();
	}

	List<NameRow> otherMessages(CodeId id) {
		return of(id, MESSAGES + WHERE_CODE + " ORDER BY number").query(NameRow::of).list();
	}

	List<NameRow> aliases() {
		return this.jdbc.sql(ALIASES + " ORDER BY alias").query(NameRow::of).list();
	}

	List<NameRow> aliases(CodeId id) {
		return of(id, ALIASES + WHERE_CODE + " ORDER BY alias").query(NameRow::of).list();
	}

	List<TextRow> texts() {
		return this.jdbc.sql(TEXTS).query(TextRow::of).list();
	}

	List<TextRow> texts(CodeId id) {
		return of(id, TEXTS + WHERE_CODE).query(TextRow::of).list();
	}

	private JdbcClient.StatementSpec of(CodeId id, String sql) {
		return this.jdbc.sql(sql).params(id.catalog(), id.code());
	}

	boolean hasCategory(String catalog, String name) {
		return this.jdbc.sql("SELECT COUNT(*) FROM category WHERE catalog = ? AND name = ?")
			.params(catalog, name)
			.query(Long.class)
			.single() > 0;
	}

	void insertCode(CodeId id, String message, String category, long version) {
		this.jdbc
			.sql("INSERT INTO error_code (catalog, code, message, category, origin, retired, change_version) "
					+ "VALUES (?, ?, ?, ?, 'edited', FALSE, ?)")
			.params(id.catalog(), id.code(), message, category, version)
			.update();
	}

	/** The codes that are easily confused with a code. Each pair is stored once. */
	List<String> related(CodeId id) {
		return this.jdbc
			.sql("SELECT related FROM related_code WHERE catalog = ? AND code = ? "
					+ "UNION SELECT code FROM related_code WHERE catalog = ? AND related = ?")
			.params(id.catalog(), id.code(), id.catalog(), id.code())
			.query(String.class)
			.list();
	}

	/** Delete a code without texts. */
	void deleteCode(CodeId id) {
		of(id, "DELETE FROM error_code" + WHERE_CODE).update();
	}

	private static @Nullable TextContent content(ResultSet row, String prefix) throws SQLException {
		String description = row.getString(prefix + "description");
		return (description != null) ? new TextContent(description, row.getString(prefix + "remediation")) : null;
	}

	private static CodeId id(ResultSet row) throws SQLException {
		return new CodeId(row.getString("catalog"), row.getString("code"));
	}

	/** A row of {@code error_code}; see {@link CodeTexts}. */
	record CodeRow(CodeId id, String message, @Nullable String receivedMessage, String category, Origin origin,
			boolean retired, Locale sourceLanguage, TextChange messageChange) {

		static CodeRow of(ResultSet row, int rowNumber) throws SQLException {
			OffsetDateTime changedAt = row.getObject("changed_at", OffsetDateTime.class);
			String previous = row.getString("previous_message");
			TextChange change = new TextChange(row.getLong("change_version"),
					(changedAt != null) ? changedAt.toInstant() : Instant.EPOCH,
					(previous != null) ? new TextContent(previous, null) : null);
			return new CodeRow(SourceLayer.id(row), row.getString("message"), row.getString("received_message"),
					row.getString("category"), Origin.of(row.getString("origin")), row.getBoolean("retired"),
					Locale.forLanguageTag(row.getString("source_language")), change);
		}

	}

	/** Another message or an alias of a code. */
	record NameRow(CodeId id, String name) {

		static NameRow of(ResultSet row, int rowNumber) throws SQLException {
			return new NameRow(SourceLayer.id(row), row.getString("name"));
		}

	}

	/**
	 * A row of {@code source_text}.
	 *
	 * @param original the text in the source language that it was translated from; null
	 * if unknown
	 */
	record TextRow(CodeId id, Locale language, WrittenText text, @Nullable TextContent original, TextChange change) {

		static TextRow of(ResultSet row, int rowNumber) throws SQLException {
			Instant updatedAt = row.getObject("updated_at", OffsetDateTime.class).toInstant();
			TextContent content = new TextContent(row.getString("description"), row.getString("remediation"));
			return new TextRow(SourceLayer.id(row), Locale.forLanguageTag(row.getString("language")),
					new WrittenText(Origin.of(row.getString("origin")), content, updatedAt), content(row, "original_"),
					new TextChange(row.getLong("change_version"), updatedAt, content(row, "previous_")));
		}

	}

}
