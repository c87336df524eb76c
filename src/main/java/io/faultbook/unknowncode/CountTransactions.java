package io.faultbook.unknowncode;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Executes statements in a transaction, and again if another one was faster: two
 * concurrent MERGE statements may both find no row, and the later one then violates the
 * primary key.
 */
public final class CountTransactions {

	private static final int TIMEOUT_SECONDS = 5;

	private static final int MAX_ATTEMPTS = 5;

	private final TransactionTemplate transaction;

	public CountTransactions(PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setTimeout(TIMEOUT_SECONDS);
	}

	public void execute(Runnable statements) {
		for (int i = 1;; i++) {
			try {
				this.transaction.executeWithoutResult((status) -> statements.run());
				return;
			}
			catch (ConcurrencyFailureException | DataIntegrityViolationException ex) {
				if (i == MAX_ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

}
