package io.faultbook.demand;

import java.net.URI;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

import io.faultbook.unknowncode.CountStore;
import io.faultbook.unknowncode.CountTransactions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.ErrorResponseException;

/** The feedback in the database, from all replicas. */
@Component
public class FeedbackStore implements CountStore<Feedback> {

	private static final String ADD = """
			MERGE INTO reader_feedback AS target
			USING (VALUES (CAST(? AS VARCHAR(32)), CAST(? AS DATE), CAST(? AS VARCHAR(64)), CAST(? AS VARCHAR(64)),
				CAST(? AS BOOLEAN), CAST(? AS VARCHAR(1000)), CAST(? AS BIGINT)))
				AS given (id, given_on, catalog, code, helpful, comment_text, times)
			ON (target.id = given.id AND target.given_on = given.given_on)
			WHEN MATCHED THEN UPDATE SET times = target.times + given.times
			WHEN NOT MATCHED THEN INSERT (id, given_on, catalog, code, helpful, comment_text, times)
				VALUES (given.id, given.given_on, given.catalog, given.code, given.helpful, given.comment_text, given.times)
			""";

	private static final String FIND = "SELECT id, catalog, code, helpful, comment_text, SUM(times), MAX(given_on) "
			+ "FROM reader_feedback GROUP BY id, catalog, code, helpful, comment_text "
			+ "ORDER BY MAX(given_on) DESC, SUM(times) DESC, id";

	/** Comments are worth more than votes, and the latest are worth most. */
	private static final String LEAST_IMPORTANT = "SELECT id, given_on FROM reader_feedback "
			+ "ORDER BY CASE WHEN comment_text = '' THEN 1 ELSE 0 END, given_on DESC, id OFFSET ? ROWS";

	private final FeedbackCounter counter;

	private final JdbcTemplate jdbc;

	private final CountTransactions transactions;

	FeedbackStore(FeedbackCounter counter, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.counter = counter;
		this.jdbc = jdbc;
		this.transactions = new CountTransactions(transactions);
	}

	/** All feedback, the latest first. */
	@Transactional(readOnly = true, timeout = 3)
	List<Row> findAll() {
		return this.jdbc.query(FIND,
				(row, index) -> new Row(
						row.getString(1), new Feedback(row.getString(2), row.getString(3),
								row.getObject(4, Boolean.class), row.getString(5)),
						row.getLong(6), row.getObject(7, LocalDate.class)));
	}

	/**
	 * Remove a comment, and whether its readers found the text helpful.
	 * @throws ErrorResponseException (404) if it isn't stored
	 */
	@Transactional(timeout = 3)
	public void dismiss(String id) {
		this.counter.counts().removeIf((feedback) -> feedback.id().equals(id));
		if (this.jdbc.update("DELETE FROM reader_feedback WHERE id = ?", id) == 0) {
			ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
			problem.setType(URI.create("/problems/comment-not-found"));
			throw new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null, null, null);
		}
	}

	@Override
	public void add(SortedMap<Feedback, Long> counts, LocalDate day) {
		List<@Nullable Object[]> rows = counts.entrySet().stream().map((count) -> {
			Feedback feedback = count.getKey();
			return new @Nullable Object[] { feedback.id(), Date.valueOf(day), feedback.catalog(), feedback.code(),
					feedback.helpful(), feedback.comment(), count.getValue() };
		}).toList();
		this.transactions.execute(() -> this.jdbc.batchUpdate(ADD, rows));
	}

	@Override
	public void removeExpired(LocalDate oldest) {
		this.transactions
			.execute(() -> this.jdbc.update("DELETE FROM reader_feedback WHERE given_on < ?", Date.valueOf(oldest)));
	}

	@Override
	public void removeExcess(int maxEntries) {
		this.transactions.execute(() -> {
			List<Object[]> excess = this.jdbc.query(LEAST_IMPORTANT,
					(row, number) -> new Object[] { row.getString(1), row.getDate(2) }, maxEntries);
			this.jdbc.batchUpdate("DELETE FROM reader_feedback WHERE id = ? AND given_on = ?", excess);
		});
	}

	/**
	 * A row of all days.
	 *
	 * @param times how often the same feedback was given
	 */
	record Row(String id, Feedback feedback, long times, LocalDate lastDay) {

	}

}
