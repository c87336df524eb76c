package io.faultbook.snapshot;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import io.faultbook.editing.DataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the snapshot up to date by polling the data version. If that fails, the current
 * snapshot stays in use and the next poll retries; only the first of several consecutive
 * failures is logged.
 */
@Component
class SnapshotRefresher {

	private static final Logger logger = LoggerFactory.getLogger(SnapshotRefresher.class);

	private static final Duration MAX_LOCK_WAIT = Duration.ofSeconds(1);

	/** A poll may already be loading the table. */
	private static final Duration MAX_LOCK_WAIT_FOR_TABLE = Duration.ofMinutes(1);

	private final SnapshotHolder holder;

	private final SnapshotLoader loader;

	private final SnapshotBuilder builder;

	private final ReentrantLock lock = new ReentrantLock();

	private final RefreshStatus status;

	SnapshotRefresher(SnapshotHolder holder, SnapshotLoader loader, SnapshotBuilder builder, RefreshStatus status) {
		this.holder = holder;
		this.loader = loader;
		this.builder = builder;
		this.status = status;
	}

	/**
	 * Refresh before the editor gets the response. If a poll holds the lock because the
	 * database hangs, give up; a later poll then loads the edit.
	 */
	@EventListener
	void onEdit(DataVersion.Incremented event) {
		Duration wait = event.table() ? MAX_LOCK_WAIT_FOR_TABLE : MAX_LOCK_WAIT;
		try {
			if (this.lock.tryLock(wait.toMillis(), TimeUnit.MILLISECONDS)) {
				refreshAndUnlock();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Refresh if the database has a newer data version; never throws. */
	void refresh() {
		this.lock.lock();
		refreshAndUnlock();
	}

	private void refreshAndUnlock() {
		try {
			Snapshot current = this.holder.current();
			if (this.loader.currentVersion() > current.version()) {
				long start = System.nanoTime();
				Snapshot snapshot = this.loader.changesSince(current.version())
					.map((changes) -> this.builder.update(changes, current))
					.orElseGet(() -> this.builder.build(this.loader.load(), current));
				if (this.holder.publish(snapshot)) {
					recordLoad(snapshot, Duration.ofNanos(System.nanoTime() - start));
				}
			}
			recordSuccess();
		}
		catch (RuntimeException ex) {
			recordFailure(ex);
		}
		finally {
			this.lock.unlock();
		}
	}

	private void recordLoad(Snapshot snapshot, Duration duration) {
		this.status.recordLoad(duration);
		logger.info("Serving data version {}: {} codes, loaded in {} ms", snapshot.version(), snapshot.codes().size(),
				duration.toMillis());
	}

	private void recordFailure(RuntimeException ex) {
		if (this.status.consecutiveFailures() == 0) {
			logger.warn("Cannot refresh the snapshot; still serving data version {}", this.holder.current().version(),
					ex);
		}
		this.status.recordFailure();
	}

	private void recordSuccess() {
		if (this.status.consecutiveFailures() > 0) {
			logger.info("Refreshing the snapshot works again");
		}
		this.status.recordConfirmation();
	}

}
