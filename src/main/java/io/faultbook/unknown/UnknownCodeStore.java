package io.faultbook.unknown;

import java.net.URI;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;

/**
 * The unknown codes that people looked up, as all replicas have stored them. Standard
 * SQL, for H2 and PostgreSQL.
 */
@Component
public class UnknownCodeStore {

	private static final int MAX_ECHO = 64;

	private static final int WRITE_TIMEOUT_SECONDS = 5;

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

	private static final String RAREST = "SELECT code FROM unknown_code " + MOST_ASKED_FIRST + " OFFSET ? ROWS";

	private static final String COUNT = "SELECT COUNT(DISTINCT code) FROM unknown_code WHERE code NOT IN " + KNOWN;

	private static final String FIND = "SELECT code, SUM(times), MIN(asked_on), MAX(asked_on) FROM unknown_code "
			+ "WHERE code NOT IN " + KNOWN + " " + MOST_ASKED_FIRST + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

	private static final String REMOVE = "DELETE FROM unknown_code WHERE code = ?";

	private final UnknownCodeCounter counter;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate writing;

	UnknownCodeStore(UnknownCodeCounter counter, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.counter = counter;
		this.jdbc = jdbc;
		this.writing = new TransactionTemplate(transactions);
		this.writing.setTimeout(WRITE_TIMEOUT_SECONDS);
	}

	/**
	 * Read codes, the most asked first.
	 * @param number the number of the page, from 0
	 * @param size the number of codes a page
	 */
	@Transactional(readOnly = true, timeout = 3)
	public Part find(int number, int size) {
		List<UnknownCode> codes = this.jdbc.query(
				FIND, (row, index) -> new UnknownCode(row.getString(1), row.getLong(2),
						row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
				(long) number * size, size);
		Long total = this.jdbc.queryForObject(COUNT, Long.class);
		return new Part(codes, (total != null) ? total : 0);
	}

	/**
	 * Forget a code until it is asked for again.
	 * @param code the code, in either case
	 * @throws ErrorResponseException (404) if it is not there
	 */
	@Transactional(timeout = 3)
	public void dismiss(String code) {
		String stored = code.toUpperCase(Locale.ROOT);
		this.counter.forget(stored);
		if (this.jdbc.update(REMOVE, stored) == 0) {
			throw notFound(code.substring(0, Math.min(code.length(), MAX_ECHO)));
		}
	}

	private static ErrorResponseException notFound(String code) {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
		problem.setType(URI.create("/problems/unknown-code-not-found"));
		problem.setProperty("code", code);
		return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null, null, new Object[] { code });
	}

	/**
	 * Add counts, all or none.
	 * @param counts by code: replicas lock rows in the same order
	 */
	void add(SortedMap<String, Long> counts, LocalDate day) {
		List<Object[]> rows = counts.entrySet()
			.stream()
			.map((entry) -> new Object[] { entry.getKey(), Date.valueOf(day), entry.getValue() })
			.toList();
		write(() -> this.jdbc.batchUpdate(ADD, rows));
	}

	/**
	 * Remove what is too old, and what has become known. That takes the longer the more
	 * codes there are in the catalogue: once a day will do.
	 * @param oldest the first day that is kept
	 */
	void trim(LocalDate oldest) {
		write(() -> {
			this.jdbc.update("DELETE FROM unknown_code WHERE asked_on < ?", Date.valueOf(oldest));
			this.jdbc.update("DELETE FROM unknown_code WHERE code IN " + KNOWN);
		});
	}

	/**
	 * Remove the rarest of too many. In one statement H2 would sort all codes again for
	 * each of them.
	 */
	void limit(int maxCodes) {
		write(() -> {
			List<String> rarest = this.jdbc.query(RAREST, (row, number) -> row.getString(1), maxCodes);
			this.jdbc.batchUpdate(REMOVE, rarest.stream().sorted().map((code) -> new Object[] { code }).toList());
		});
	}

	/**
	 * Two MERGEs at once may both find no row; the later one then violates the key, and
	 * is tried again.
	 */
	private void write(Runnable statements) {
		for (int i = 1;; i++) {
			try {
				this.writing.executeWithoutResult((status) -> statements.run());
				return;
			}
			catch (ConcurrencyFailureException | DataIntegrityViolationException ex) {
				if (i == TRIES) {
					throw ex;
				}
			}
		}
	}

	/**
	 * A part of the unknown codes.
	 *
	 * @param codes the codes of this part
	 * @param total the number of all codes
	 */
	public record Part(List<UnknownCode> codes, long total) {

		public Part {
			codes = List.copyOf(codes);
		}

	}

}
