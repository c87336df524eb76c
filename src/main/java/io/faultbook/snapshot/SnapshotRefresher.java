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
 * Keeps the catalogue up to date: polls the data version and loads a newer one. A failure
 * keeps what is served, is logged once, and is retried after a pause that grows.
 */
@Component
class SnapshotRefresher {

	private static final Logger logger = LoggerFactory.getLogger(SnapshotRefresher.class);

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final SnapshotHolder holder;

	private final SnapshotLoader reader;

	private final SnapshotBuilder builder;

	private final ReentrantLock lock = new ReentrantLock();

	private final RefreshStatus status;

	SnapshotRefresher(SnapshotHolder holder, SnapshotLoader reader, SnapshotBuilder builder, RefreshStatus status) {
		this.holder = holder;
		this.reader = reader;
		this.builder = builder;
		this.status = status;
	}

	/**
	 * Serve an edit before its editor is answered. Should a poll be stuck with a database
	 * that hangs, the editor does not hang with it: the next poll will serve the edit.
	 */
	@EventListener
	void edited(DataVersion.Incremented event) {
		try {
			if (this.lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				refreshAndUnlock();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Refresh if the database has a newer version than the one served; never throws. */
	void refresh() {
		this.lock.lock();
		refreshAndUnlock();
	}

	private void refreshAndUnlock() {
		try {
			Snapshot current = this.holder.current();
			if (this.reader.version() > current.version()) {
				long start = System.nanoTime();
				Snapshot snapshot = this.reader.changes(current.version())
					.map((changes) -> this.builder.update(changes, current))
					.orElseGet(() -> this.builder.build(this.reader.read(), current));
				if (this.holder.publish(snapshot)) {
					loaded(snapshot, Duration.ofNanos(System.nanoTime() - start));
				}
			}
			recovered();
		}
		catch (RuntimeException ex) {
			failed(ex);
		}
		finally {
			this.lock.unlock();
		}
	}

	private void loaded(Snapshot snapshot, Duration time) {
		this.status.loaded(time);
		logger.info("Serving data version {}: {} codes, loaded in {} ms", snapshot.version(), snapshot.codes().size(),
				time.toMillis());
	}

	private void failed(RuntimeException ex) {
		if (this.status.failuresInARow() == 0) {
			logger.warn("Cannot refresh the snapshot; still serving data version {}", this.holder.current().version(),
					ex);
		}
		this.status.failed();
	}

	private void recovered() {
		if (this.status.failuresInARow() > 0) {
			logger.info("Refreshing the snapshot works again");
		}
		this.status.confirmed();
	}

}
