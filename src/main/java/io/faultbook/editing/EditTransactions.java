package io.faultbook.editing;

import java.time.Duration;
import java.util.Objects;
import java.util.function.LongFunction;

import io.faultbook.code.CodeId;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs edits one at a time, across all replicas, and publishes an event after each
 * commit. Listeners run outside the transaction, so none of them can roll back an edit.
 */
@Component
public class EditTransactions {

	/** Includes waiting for other edits; the pool limits the wait for a connection. */
	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final PlatformTransactionManager transactions;

	private final DataVersion dataVersion;

	private final ApplicationEventPublisher events;

	EditTransactions(PlatformTransactionManager transactions, DataVersion dataVersion,
			ApplicationEventPublisher events) {
		this.transactions = transactions;
		this.dataVersion = dataVersion;
		this.events = events;
	}

	/**
	 * Run an edit in a transaction.
	 * @param edit a function of the current data version
	 * @return the result, after the commit
	 */
	<T> T run(LongFunction<Outcome<T>> edit) {
		return run(TIMEOUT, edit);
	}

	/**
	 * Run an edit in a transaction.
	 * @param timeout the longest duration of the transaction, in whole seconds
	 * @param edit a function of the current data version
	 * @return the result, after the commit
	 */
	public <T> T run(Duration timeout, LongFunction<Outcome<T>> edit) {
		TransactionTemplate transaction = new TransactionTemplate(this.transactions);
		transaction.setTimeout((int) timeout.toSeconds());
		Outcome<T> outcome = Objects.requireNonNull(transaction.execute((status) -> {
			long version = this.dataVersion.lock();
			Outcome<T> applied = edit.apply(version);
			if (applied.change() != null) {
				this.dataVersion.increment(version, applied.change().id());
			}
			return applied;
		}));
		if (outcome.change() != null) {
			outcome.change().onCommit().run();
			this.events.publishEvent(new DataVersion.Incremented(outcome.change().id() == null));
		}
		return outcome.result();
	}

	/**
	 * The outcome of an edit.
	 *
	 * @param result what the caller of the edit receives
	 * @param change null if nothing was changed
	 */
	public record Outcome<T>(T result, @Nullable Change change) {

		public static <T> Outcome<T> unchanged(T result) {
			return new Outcome<>(result, null);
		}

		static <T> Outcome<T> changed(T result, CodeId id, Runnable onCommit) {
			return new Outcome<>(result, new Change(id, onCommit));
		}

		/** The outcome of an edit that changed any number of codes. */
		public static <T> Outcome<T> changedTable(T result, Runnable onCommit) {
			return new Outcome<>(result, new Change(null, onCommit));
		}

	}

	/**
	 * A change to commit.
	 *
	 * @param id null if the change isn't limited to one code
	 */
	record Change(@Nullable CodeId id, Runnable onCommit) {

	}

}
