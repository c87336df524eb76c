package io.faultbook.demand;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import io.faultbook.code.CodeId;
import io.faultbook.unknowncode.CountStore;
import io.faultbook.unknowncode.CountTransactions;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The lookups in the database, counted by all replicas. {@link PopularCodes} gets the
 * totals whenever they may have changed.
 */
@Component
class LookupStore implements CountStore<CodeId> {

	private static final String ADD = """
			MERGE INTO code_lookup AS target
			USING (VALUES (CAST(? AS VARCHAR(64)), CAST(? AS VARCHAR(64)), CAST(? AS DATE), CAST(? AS BIGINT)))
				AS counted (catalog, code, looked_up_in, times)
			ON (target.catalog = counted.catalog AND target.code = counted.code
				AND target.looked_up_in = counted.looked_up_in)
			WHEN MATCHED THEN UPDATE SET times = target.times + counted.times
			WHEN NOT MATCHED THEN INSERT (catalog, code, looked_up_in, times)
				VALUES (counted.catalog, counted.code, counted.looked_up_in, counted.times)
			""";

	private static final String TOTALS = "SELECT catalog, code, SUM(times) FROM code_lookup GROUP BY catalog, code";

	private static final String LEAST_FREQUENT = "SELECT catalog, code FROM code_lookup GROUP BY catalog, code "
			+ "ORDER BY SUM(times) DESC, MAX(looked_up_in) DESC, catalog, code OFFSET ? ROWS";

	private final PopularCodes popular;

	private final JdbcTemplate jdbc;

	private final CountTransactions transactions;

	LookupStore(PopularCodes popular, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.popular = popular;
		this.jdbc = jdbc;
		this.transactions = new CountTransactions(transactions);
	}

	@Override
	public void add(SortedMap<CodeId, Long> counts, LocalDate day) {
		Date month = Date.valueOf(day.withDayOfMonth(1));
		List<Object[]> rows = counts.entrySet()
			.stream()
			.map((count) -> new Object[] { count.getKey().catalog(), count.getKey().code(), month, count.getValue() })
			.toList();
		change(() -> this.jdbc.batchUpdate(ADD, rows));
	}

	@Override
	public void removeExpired(LocalDate oldest) {
		change(() -> this.jdbc.update("DELETE FROM code_lookup WHERE looked_up_in < ?",
				Date.valueOf(oldest.withDayOfMonth(1))));
	}

	@Override
	public void removeExcess(int maxCodes) {
		change(() -> {
			List<Object[]> excess = this.jdbc.query(LEAST_FREQUENT,
					(row, number) -> new Object[] { row.getString(1), row.getString(2) }, maxCodes);
			this.jdbc.batchUpdate("DELETE FROM code_lookup WHERE catalog = ? AND code = ?", excess);
		});
	}

	/**
	 * Reads the totals in the same transaction, so that none is lost or counted twice.
	 */
	private void change(Runnable statements) {
		Map<CodeId, Long> totals = new HashMap<>();
		this.transactions.execute(() -> {
			statements.run();
			totals.clear();
			this.jdbc.query(TOTALS, (row) -> {
				totals.put(new CodeId(row.getString(1), row.getString(2)), row.getLong(3));
			});
		});
		this.popular.setStored(totals);
	}

}
