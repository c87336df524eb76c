package io.faultbook.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The vendor's codes and texts, and the translations shipped with Faultbook. Joins the
 * caller's transaction.
 */
@Component
class SourceLayer {

	private static final String CODES = "SELECT code, message, received_message, category, origin, retired FROM error_code";

	private static final String TEXTS = "SELECT code, language, origin, description, remediation, original_description, "
			+ "original_remediation, updated_at FROM source_text";

	private static final String WHERE_CODE = " WHERE code = ?";

	private final JdbcClient jdbc;

	SourceLayer(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<CodeRow> codes() {
		return this.jdbc.sql(CODES).query(CodeRow::of).list();
	}

	Optional<CodeRow> code(String code) {
		return this.jdbc.sql(CODES + WHERE_CODE).param(code).query(CodeRow::of).optional();
	}

	List<TextRow> texts() {
		return this.jdbc.sql(TEXTS).query(TextRow::of).list();
	}

	List<TextRow> texts(String code) {
		return this.jdbc.sql(TEXTS + WHERE_CODE).param(code).query(TextRow::of).list();
	}

	boolean hasCategory(String name) {
		return this.jdbc.sql("SELECT COUNT(*) FROM category WHERE name = ?").param(name).query(Long.class).single() > 0;
	}

	void insertCode(String code, String message, String category) {
		this.jdbc
			.sql("INSERT INTO error_code (code, message, category, origin, retired) VALUES (?, ?, ?, 'edited', FALSE)")
			.params(code, message, category)
			.update();
	}

	/** A row of {@code error_code}; see {@link CodeTexts}. */
	record CodeRow(String code, String message, @Nullable String receivedMessage, String category, Origin origin,
			boolean retired) {

		static CodeRow of(ResultSet row, int rowNumber) throws SQLException {
			return new CodeRow(row.getString("code"), row.getString("message"), row.getString("received_message"),
					row.getString("category"), Origin.of(row.getString("origin")), row.getBoolean("retired"));
		}

	}

	/**
	 * A row of {@code source_text}.
	 *
	 * @param original the text in the source language that it was translated from; null
	 * if unknown
	 */
	record TextRow(String code, Locale language, WrittenText text, @Nullable TextContent original) {

		static TextRow of(ResultSet row, int rowNumber) throws SQLException {
			TextContent content = new TextContent(row.getString("description"), row.getString("remediation"));
			String original = row.getString("original_description");
			return new TextRow(row.getString("code"), Locale.forLanguageTag(row.getString("language")),
					new WrittenText(Origin.of(row.getString("origin")), content,
							row.getObject("updated_at", OffsetDateTime.class).toInstant()),
					(original != null) ? new TextContent(original, row.getString("original_remediation")) : null);
		}

	}

}
