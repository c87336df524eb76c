package io.faultbook.editing;

import java.util.Objects;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs edits one after the other, on all replicas, and tells of each when it is
 * committed. It is told outside of the transaction, so that no listener can undo an edit.
 */
@Component
class EditTransactions {

	/**
	 * An edit waits so long for those before it, in seconds. For a connection it waits
	 * less, as the pool is configured.
	 */
	private static final int TIMEOUT = 10;

	private final TransactionTemplate transaction;

	private final DataVersion version;

	private final ApplicationEventPublisher events;

	EditTransactions(PlatformTransactionManager transactions, DataVersion version, ApplicationEventPublisher events) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setTimeout(TIMEOUT);
		this.version = version;
		this.events = events;
	}

	/**
	 * Run an edit.
	 * @param edit is given the data version that it finds
	 * @return what came of it, once it is committed
	 */
	<T> T run(LongFunction<Outcome<T>> edit) {
		Outcome<T> outcome = Objects.requireNonNull(this.transaction.execute((status) -> {
			long found = this.version.lock();
			Outcome<T> made = edit.apply(found);
			if (made.change() != null) {
				this.version.increment(found, made.change().code());
			}
			return made;
		}));
		if (outcome.change() != null) {
			outcome.change().onCommit().run();
			this.events.publishEvent(new DataVersion.Incremented());
		}
		return outcome.result();
	}

	/**
	 * What came of an edit.
	 *
	 * @param result what stands now
	 * @param change what was written; null where nothing was
	 */
	record Outcome<T>(T result, @Nullable Change change) {

		static <T> Outcome<T> unchanged(T result) {
			return new Outcome<>(result, null);
		}

		static <T> Outcome<T> changed(T result, String code, Runnable onCommit) {
			return new Outcome<>(result, new Change(code, onCommit));
		}

	}

	/**
	 * A change of one code.
	 *
	 * @param code the code
	 * @param onCommit run once it is committed
	 */
	record Change(String code, Runnable onCommit) {

	}

}
