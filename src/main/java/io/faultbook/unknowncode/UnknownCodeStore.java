package io.faultbook.unknowncode;

import java.net.URI;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.ErrorResponseException;

/** The unknown codes in the database, counted by all replicas. */
@Component
public class UnknownCodeStore implements CountStore<String> {

	private static final int MAX_ECHO_LENGTH = 64;

	private static final String ADD = """
			MERGE INTO unknown_code AS target
			USING (VALUES (CAST(? AS VARCHAR(64)), CAST(? AS DATE), CAST(? AS BIGINT))) AS counted (code, asked_on, times)
			ON (target.code = counted.code AND target.asked_on = counted.asked_on)
			WHEN MATCHED THEN UPDATE SET times = target.times + counted.times
			WHEN NOT MATCHED THEN INSERT (code, asked_on, times) VALUES (counted.code, counted.asked_on, counted.times)
			""";

	/** Unknown codes are stored in upper case, known ones as the API returns them. */
	private static final String KNOWN_CODES = "(SELECT UPPER(code) FROM error_code)";

	private static final String MOST_FREQUENT_FIRST = "GROUP BY code ORDER BY SUM(times) DESC, MAX(asked_on) DESC, code";

	private static final String LEAST_FREQUENT = "SELECT code FROM unknown_code " + MOST_FREQUENT_FIRST
			+ " OFFSET ? ROWS";

	private static final String COUNT = "SELECT COUNT(DISTINCT code) FROM unknown_code WHERE code NOT IN "
			+ KNOWN_CODES;

	private static final String FIND = "SELECT code, SUM(times), MIN(asked_on), MAX(asked_on) FROM unknown_code "
			+ "WHERE code NOT IN " + KNOWN_CODES + " " + MOST_FREQUENT_FIRST + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

	private static final String REMOVE = "DELETE FROM unknown_code WHERE code = ?";

	private final UnknownCodeCounter counter;

	private final JdbcTemplate jdbc;

	private final CountTransactions transactions;

	UnknownCodeStore(UnknownCodeCounter counter, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.counter = counter;
		this.jdbc = jdbc;
		this.transactions = new CountTransactions(transactions);
	}

	/**
	 * Return a page of codes, most frequent first.
	 * @param number the number of the page, from 0
	 * @param size the number of codes per page
	 */
	@Transactional(readOnly = true, timeout = 3)
	public Page find(int number, int size) {
		List<UnknownCode> codes = this.jdbc.query(
				FIND, (row, index) -> new UnknownCode(row.getString(1), row.getLong(2),
						row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
				(long) number * size, size);
		Long total = this.jdbc.queryForObject(COUNT, Long.class);
		return new Page(codes, (total != null) ? total : 0);
	}

	/**
	 * Remove a code until somebody looks it up again.
	 * @param code the code, in either case
	 * @throws ErrorResponseException (404) if it isn't stored
	 */
	@Transactional(timeout = 3)
	public void dismiss(String code) {
		String stored = code.toUpperCase(Locale.ROOT);
		this.counter.counts().removeIf(stored::equals);
		if (this.jdbc.update(REMOVE, stored) == 0) {
			throw notFound(code.substring(0, Math.min(code.length(), MAX_ECHO_LENGTH)));
		}
	}

	private static ErrorResponseException notFound(String code) {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
		problem.setType(URI.create("/problems/unknown-code-not-found"));
		problem.setProperty("code", code);
		return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null, null, new Object[] { code });
	}

	@Override
	public void add(SortedMap<String, Long> counts, LocalDate day) {
		List<Object[]> rows = counts.entrySet()
			.stream()
			.map((entry) -> new Object[] { entry.getKey(), Date.valueOf(day), entry.getValue() })
			.toList();
		this.transactions.execute(() -> this.jdbc.batchUpdate(ADD, rows));
	}

	/**
	 * Remove counts that are too old, and codes that were added to the catalog. The time
	 * grows with the number of known codes, so call this once a day.
	 * @param oldest the first day to keep
	 */
	@Override
	public void removeExpired(LocalDate oldest) {
		this.transactions.execute(() -> {
			this.jdbc.update("DELETE FROM unknown_code WHERE asked_on < ?", Date.valueOf(oldest));
			this.jdbc.update("DELETE FROM unknown_code WHERE code IN " + KNOWN_CODES);
		});
	}

	/**
	 * Remove the least frequent codes above a limit. Uses two statements, because in a
	 * single one H2 would sort all codes again for each row.
	 */
	@Override
	public void removeExcess(int maxCodes) {
		this.transactions.execute(() -> {
			List<String> leastFrequent = this.jdbc.query(LEAST_FREQUENT, (row, number) -> row.getString(1), maxCodes);
			this.jdbc.batchUpdate(REMOVE,
					leastFrequent.stream().sorted().map((code) -> new Object[] { code }).toList());
		});
	}

	public record Page(List<UnknownCode> codes, long total) {

		public Page {
			codes = List.copyOf(codes);
		}

	}

}
