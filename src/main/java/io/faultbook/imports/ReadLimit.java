package io.faultbook.imports;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.faultbook.table.format.UnreadableTableException;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Limits how many tables are read at once, because each can need hundreds of megabytes.
 */
@Component
public class ReadLimit {

	private static final int MAX_READS = 2;

	private static final Duration MAX_WAIT = Duration.ofSeconds(10);

	private final Semaphore permits = new Semaphore(MAX_READS);

	private final ImportMessages messages;

	ReadLimit(ImportMessages messages) {
		this.messages = messages;
	}

	/**
	 * Read a table, and use it.
	 * @throws ImportRejectedException (503) if too many others are being read
	 * @throws RejectedFileException if a file can't be read
	 */
	public <T> T run(Supplier<T> reading) {
		try {
			if (!this.permits.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
				throw ImportRejectedException.forBusyReader();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw ImportRejectedException.forBusyReader();
		}
		try {
			return reading.get();
		}
		catch (UnreadableFileException ex) {
			UnreadableTableException reason = ex.reason();
			throw (reason.option() != null) ? RejectedFileException.forInvalidParameter(reason.option())
					: RejectedFileException
						.forUnreadableTable(this.messages.unreadable(reason, LocaleContextHolder.getLocale()));
		}
		finally {
			this.permits.release();
		}
	}

}
