package io.faultbook.imports;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.faultbook.editing.Handling;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.WrittenText;
import io.faultbook.imports.CodeChange.FieldChange;
import io.faultbook.imports.CodeChange.Kind;
import org.jspecify.annotations.Nullable;

/** The SQL statements that change codes, and the rows of their parameters. */
final class CodeStatements {

	private static final String INSERT_CODE = """
			INSERT INTO error_code (message, category, catalog, code, origin, retired, change_version, changed_at)
			VALUES (?, ?, ?, ?, 'vendor', FALSE, ?, ?)""";

	/** The received message belongs to the earlier message. */
	private static final String UPDATE_CODE = """
			UPDATE error_code SET received_message = CASE WHEN message = ? THEN received_message END,
			message = ?, category = ?, origin = 'vendor', retired = FALSE WHERE catalog = ? AND code = ?""";

	private static final String MARK_CODE = """
			UPDATE error_code SET previous_message = message, change_version = ?, changed_at = ?
			WHERE catalog = ? AND code = ? AND (message <> ? OR retired)""";

	private static final String RETIRE_CODE = """
			UPDATE error_code SET retired = TRUE, previous_message = message, change_version = ?, changed_at = ?
			WHERE catalog = ? AND code = ?""";

	private static final String DELETE_MESSAGES = "DELETE FROM code_message WHERE catalog = ? AND code = ?";

	private static final String INSERT_MESSAGE = "INSERT INTO code_message (catalog, code, number, message) VALUES (?, ?, ?, ?)";

	private static final String DELETE_ALIASES = "DELETE FROM code_alias WHERE catalog = ? AND code = ?";

	private static final String INSERT_ALIAS = "INSERT INTO code_alias (catalog, code, alias) VALUES (?, ?, ?)";

	private static final String INSERT_TEXT = """
			INSERT INTO source_text (description, remediation, updated_at, change_version, catalog, code, language, origin)
			VALUES (?, ?, ?, ?, ?, ?, ?, 'vendor')""";

	private static final String UPDATE_TEXT = """
			UPDATE source_text SET previous_description = description, previous_remediation = remediation,
			description = ?, remediation = ?, updated_at = ?, change_version = ?, origin = 'vendor',
			original_description = NULL, original_remediation = NULL WHERE catalog = ? AND code = ? AND language = ?""";

	/** A text that the table lacks is outdated once the source text changes. */
	private static final String KEEP_ORIGINAL = """
			UPDATE source_text SET original_description = ?, original_remediation = ?
			WHERE catalog = ? AND code = ? AND language = ? AND original_description IS NULL""";

	private static final String DELETE_TEXT = "DELETE FROM source_text WHERE catalog = ? AND code = ? AND language = ?";

	private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

	private final String catalog;

	private final String sourceLanguage;

	private final Set<FieldName> fields;

	private final long version;

	private final OffsetDateTime now;

	/**
	 * Create statements.
	 * @param version the data version that the import leads to
	 */
	CodeStatements(ImportComparison comparison, long version, OffsetDateTime now) {
		this.catalog = comparison.catalog().name();
		this.sourceLanguage = comparison.state().sourceLanguage();
		this.fields = comparison.table().fields();
		this.version = version;
		this.now = now;
		List.of(INSERT_CODE, MARK_CODE, UPDATE_CODE, RETIRE_CODE, DELETE_MESSAGES, INSERT_MESSAGE, DELETE_ALIASES,
				INSERT_ALIAS, KEEP_ORIGINAL, INSERT_TEXT, UPDATE_TEXT, DELETE_TEXT)
			.forEach((sql) -> this.rows.put(sql, new ArrayList<>()));
	}

	/** The rows of each statement, in the order to execute them. */
	Map<String, List<Object[]>> rows() {
		return Collections.unmodifiableMap(this.rows);
	}

	void add(CodeChange change) {
		String code = change.code();
		ImportedCode row = change.row();
		if (row == null) {
			add(RETIRE_CODE, this.version, this.now, this.catalog, code);
			return;
		}
		Map<FieldName, String> before = (change.served() != null) ? ServedFields.source(change.served()) : Map.of();
		String message = after(change, before, FieldName.MESSAGE);
		String category = after(change, before, FieldName.CATEGORY);
		if (change.kind() == Kind.ADDED) {
			add(INSERT_CODE, message, category, this.catalog, code, this.version, this.now);
		}
		else {
			add(MARK_CODE, this.version, this.now, this.catalog, code, message);
			add(UPDATE_CODE, message, message, category, this.catalog, code);
		}
		if (change.field(FieldName.MESSAGES).isPresent()) {
			add(DELETE_MESSAGES, this.catalog, code);
			for (int i = 1; i < row.messages().size(); i++) {
				add(INSERT_MESSAGE, this.catalog, code, i + 1, row.messages().get(i));
			}
		}
		if (change.field(FieldName.ALIASES).isPresent()) {
			add(DELETE_ALIASES, this.catalog, code);
			row.aliases().forEach((alias) -> add(INSERT_ALIAS, this.catalog, code, alias));
		}
		if (change.languages().contains(this.sourceLanguage)) {
			keepOriginal(code, before);
		}
		change.languages().forEach((language) -> addText(change, before, language));
		if (change.field(FieldName.RETRY).isPresent() || change.field(FieldName.ACTORS).isPresent()) {
			addHandling(change, row);
		}
	}

	private void keepOriginal(String code, Map<FieldName, String> before) {
		String description = before.get(FieldName.description(this.sourceLanguage));
		String remediation = before.getOrDefault(FieldName.remediation(this.sourceLanguage), "");
		if (description == null) {
			return;
		}
		before.keySet()
			.stream()
			.filter((name) -> name.isDescription() && !this.sourceLanguage.equals(name.language())
					&& !this.fields.contains(name))
			.forEach((name) -> add(KEEP_ORIGINAL, description, remediation.isEmpty() ? null : remediation, this.catalog,
					code, name.language()));
	}

	private void addHandling(CodeChange change, ImportedCode row) {
		WrittenText source = (change.served() != null) ? change.served().handling().source() : null;
		TextContent before = (source != null) ? source.content() : null;
		Handling after = Handling.of(before)
			.with(row.handling(), change.field(FieldName.RETRY).isPresent(),
					change.field(FieldName.ACTORS).isPresent());
		add((before != null) ? UPDATE_TEXT : INSERT_TEXT, after.toContent().description(), null, this.now, this.version,
				this.catalog, change.code(), Handling.LANGUAGE.toLanguageTag());
	}

	private void addText(CodeChange change, Map<FieldName, String> before, String language) {
		String description = after(change, before, FieldName.description(language));
		String remediation = after(change, before, FieldName.remediation(language));
		if (description.isEmpty()) {
			add(DELETE_TEXT, this.catalog, change.code(), language);
			return;
		}
		add(before.containsKey(FieldName.description(language)) ? UPDATE_TEXT : INSERT_TEXT, description,
				remediation.isEmpty() ? null : remediation, this.now, this.version, this.catalog, change.code(),
				language);
	}

	private static String after(CodeChange change, Map<FieldName, String> before, FieldName name) {
		return change.field(name).map(FieldChange::after).orElseGet(() -> before.getOrDefault(name, ""));
	}

	private void add(String sql, @Nullable Object... parameters) {
		this.rows.getOrDefault(sql, List.of()).add(parameters);
	}

}
