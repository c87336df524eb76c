package io.faultbook.imports;

import java.util.concurrent.Semaphore;
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
		if (!this.permits.tryAcquire()) {
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
