package io.faultbook.unknown;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The counts in the database, which all replicas add to. Standard SQL, for H2 and
 * PostgreSQL.
 */
@Component
class UnknownCodeRows {

	/** Longest time of a transaction, in seconds. */
	private static final int TIMEOUT = 5;

	private static final int TRIES = 5;

	private static final String ADD = """
			MERGE INTO unknown_code AS target
			USING (VALUES (CAST(? AS VARCHAR(64)), CAST(? AS DATE), CAST(? AS BIGINT))) AS noted (code, asked_on, times)
			ON (target.code = noted.code AND target.asked_on = noted.asked_on)
			WHEN MATCHED THEN UPDATE SET times = target.times + noted.times
			WHEN NOT MATCHED THEN INSERT (code, asked_on, times) VALUES (noted.code, noted.asked_on, noted.times)
			""";

	/**
	 * Unknown codes are stored in capitals, known ones as the API returns them.
	 */
	private static final String KNOWN = "(SELECT UPPER(code) FROM error_code)";

	private static final String MOST_ASKED_FIRST = "GROUP BY code ORDER BY SUM(times) DESC, MAX(asked_on) DESC, code";

	private static final String REMOVE_KNOWN = "DELETE FROM unknown_code WHERE code IN " + KNOWN;

	private static final String REMOVE_OLD = "DELETE FROM unknown_code WHERE asked_on < ?";

	private static final String RAREST = "SELECT code FROM unknown_code " + MOST_ASKED_FIRST + " OFFSET ? ROWS";

	private static final String COUNT_ALL = "SELECT COUNT(DISTINCT code) FROM unknown_code";

	private static final String COUNT = COUNT_ALL + " WHERE code NOT IN " + KNOWN;

	private static final String FIND = "SELECT code, SUM(times), MIN(asked_on), MAX(asked_on) FROM unknown_code "
			+ "WHERE code NOT IN " + KNOWN + " " + MOST_ASKED_FIRST + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

	private static final String REMOVE = "DELETE FROM unknown_code WHERE code = ?";

	private final TransactionTemplate transaction;

	private final JdbcTemplate jdbc;

	UnknownCodeRows(PlatformTransactionManager transactions, JdbcTemplate jdbc) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setTimeout(TIMEOUT);
		this.jdbc = jdbc;
	}

	/**
	 * Add counts, all or none. Two MERGEs at once may both find no row, and the later one
	 * then meets the other's: it is tried again.
	 * @param counts by code, in the order of the codes
	 */
	void add(Map<String, Long> counts, LocalDate day) {
		List<Object[]> rows = counts.entrySet()
			.stream()
			.map((entry) -> new Object[] { entry.getKey(), Date.valueOf(day), entry.getValue() })
			.toList();
		again(() -> this.jdbc.batchUpdate(ADD, rows));
	}

	/**
	 * Remove what is too old, and what the catalogue has by now and is not listed anyway.
	 * The time depends on the number of all codes of the catalogue: once a day will do.
	 * @param oldest the first day that is kept
	 */
	void trim(LocalDate oldest) {
		again(() -> {
			this.jdbc.update(REMOVE_OLD, Date.valueOf(oldest));
			this.jdbc.update(REMOVE_KNOWN);
		});
	}

	/**
	 * Remove the rarest of too many. In one statement H2 would sort all codes again for
	 * each of them.
	 */
	void limit(int maxCodes) {
		again(() -> {
			if (number(COUNT_ALL) > maxCodes) {
				List<String> rarest = this.jdbc.queryForList(RAREST, String.class, maxCodes);
				this.jdbc.batchUpdate(REMOVE, rarest.stream().sorted().map((code) -> new Object[] { code }).toList());
			}
		});
	}

	private void again(Runnable statements) {
		for (int i = 1;; i++) {
			try {
				this.transaction.executeWithoutResult((status) -> statements.run());
				return;
			}
			catch (ConcurrencyFailureException | DataIntegrityViolationException ex) {
				if (i == TRIES) {
					throw ex;
				}
			}
		}
	}

	/** The number of different codes that the catalogue lacks. */
	long count() {
		return number(COUNT);
	}

	private long number(String query) {
		Long number = this.jdbc.queryForObject(query, Long.class);
		return (number != null) ? number : 0;
	}

	/** Codes that the catalogue lacks, the most asked first. */
	List<UnknownCode> find(long offset, int limit) {
		return this.jdbc.query(FIND, (row, index) -> new UnknownCode(row.getString(1), row.getLong(2),
				row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)), offset, limit);
	}

	/** Remove a code. Returns whether it was there. */
	boolean remove(String code) {
		return this.jdbc.update(REMOVE, code) > 0;
	}

}
