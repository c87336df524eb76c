package io.faultbook.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
 * Reads from the database what is served. A transaction of its own, for it may be called
 * when another has just been committed; REPEATABLE READ, so that all rows are of one
 * version.
 */
@Component
@Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ)
class SnapshotLoader {

	/** More are sooner read all at once. */
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
	 * Read what changed.
	 * @param since the version that is known
	 * @return none where everything must be read
	 */
	Optional<Changes> changesSince(long since) {
		return this.texts.changed(since, MAX_CHANGES).map((codes) -> new Changes(currentVersion(), codes));
	}

	Rows load() {
		return new Rows(currentVersion(), new ReferenceData(titles(), related()), this.texts.all());
	}

	private Map<String, Map<Locale, String>> titles() {
		Map<String, Map<Locale, String>> titles = new LinkedHashMap<>();
		this.jdbc.sql("SELECT name FROM category ORDER BY sort_order")
			.query(String.class)
			.list()
			.forEach((name) -> titles.put(name, new HashMap<>()));
		RowCallbackHandler title = (row) -> titles.computeIfAbsent(row.getString("category"), (name) -> new HashMap<>())
			.put(Locale.forLanguageTag(row.getString("language")), row.getString("title"));
		this.jdbc.sql("SELECT category, language, title FROM category_title").query(title);
		return titles;
	}

	/** A pair stands once in the database and holds both ways. */
	private Map<String, List<String>> related() {
		Map<String, List<String>> related = new HashMap<>();
		RowCallbackHandler pair = (row) -> related.computeIfAbsent(row.getString("code"), (code) -> new ArrayList<>())
			.add(row.getString("related"));
		this.jdbc.sql("SELECT code, related FROM related_code UNION SELECT related, code FROM related_code")
			.query(pair);
		related.values().forEach((codes) -> codes.sort(new NaturalOrder()));
		return related;
	}

	/** All rows of one data version. */
	record Rows(long version, ReferenceData reference, List<CodeTexts> codes) {

		Rows {
			codes = List.copyOf(codes);
		}

	}

	/**
	 * What edits changed since an earlier version.
	 *
	 * @param version the data version that this leads to
	 * @param codes the codes that changed, as they are now
	 */
	record Changes(long version, List<CodeTexts> codes) {

		Changes {
			codes = List.copyOf(codes);
		}

	}

}
