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
 * The codes with their source texts: the vendor's, and the translations shipped with
 * Faultbook. It joins the transaction of its caller.
 */
@Component
class SourceLayer {

	private static final String CODES = "SELECT code, message, received_message, category, origin, retired FROM error_code";

	private static final String TEXTS = "SELECT code, language, origin, description, remediation, original_description, "
			+ "original_remediation, updated_at FROM source_text";

	private static final String OF_CODE = " WHERE code = ?";

	private final JdbcClient jdbc;

	SourceLayer(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Code> codes() {
		return this.jdbc.sql(CODES).query(Code::of).list();
	}

	Optional<Code> code(String code) {
		return this.jdbc.sql(CODES + OF_CODE).param(code).query(Code::of).optional();
	}

	List<Text> texts() {
		return this.jdbc.sql(TEXTS).query(Text::of).list();
	}

	List<Text> texts(String code) {
		return this.jdbc.sql(TEXTS + OF_CODE).param(code).query(Text::of).list();
	}

	boolean hasCategory(String name) {
		return this.jdbc.sql("SELECT COUNT(*) FROM category WHERE name = ?").param(name).query(Long.class).single() > 0;
	}

	/** Add a code that the vendor's table lacks. */
	void add(String code, String message, String category) {
		this.jdbc
			.sql("INSERT INTO error_code (code, message, category, origin, retired) VALUES (?, ?, ?, 'edited', FALSE)")
			.params(code, message, category)
			.update();
	}

	/** A row of {@code error_code}; see {@link CodeTexts}. */
	record Code(String code, String message, @Nullable String receivedMessage, String category, Origin origin,
			boolean retired) {

		static Code of(ResultSet row, int number) throws SQLException {
			return new Code(row.getString("code"), row.getString("message"), row.getString("received_message"),
					row.getString("category"), Origin.of(row.getString("origin")), row.getBoolean("retired"));
		}

	}

	/**
	 * A row of {@code source_text}.
	 *
	 * @param code the code
	 * @param language the language
	 * @param written the text
	 * @param original the words in the source language that a translation was made from
	 */
	record Text(String code, Locale language, WrittenText written, @Nullable TextContent original) {

		static Text of(ResultSet row, int number) throws SQLException {
			TextContent content = new TextContent(row.getString("description"), row.getString("remediation"));
			String original = row.getString("original_description");
			return new Text(row.getString("code"), Locale.forLanguageTag(row.getString("language")),
					new WrittenText(Origin.of(row.getString("origin")), content,
							row.getObject("updated_at", OffsetDateTime.class).toInstant()),
					(original != null) ? new TextContent(original, row.getString("original_remediation")) : null);
		}

	}

}
