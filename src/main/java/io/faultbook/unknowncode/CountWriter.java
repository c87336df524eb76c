package io.faultbook.unknowncode;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedMap;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Stores counts periodically. A failed batch is retried with the next one, and only the
 * first of several consecutive failures is logged.
 */
public abstract class CountWriter<K extends Comparable<K>> implements SchedulingConfigurer {

	private static final Logger logger = LoggerFactory.getLogger(CountWriter.class);

	private final String noun;

	private final PendingCounts<K> counts;

	private final CountStore<K> store;

	private final StorageSettings settings;

	private final Clock clock;

	private boolean failing;

	private LocalDate lastCleanup = LocalDate.MIN;

	/**
	 * Create a writer.
	 * @param noun what is counted, as a plural noun for the log
	 */
	protected CountWriter(String noun, PendingCounts<K> counts, CountStore<K> store, StorageSettings settings,
			Clock clock) {
		this.noun = noun;
		this.counts = counts;
		this.store = store;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		if (this.settings.enabled()) {
			tasks.addFixedDelayTask(
					new FixedDelayTask(this::write, this.settings.flushInterval(), this.settings.flushInterval()));
		}
	}

	/** Store the counts and remove expired ones; never throws. */
	public synchronized void write() {
		try {
			LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
			if (!this.lastCleanup.equals(today)) {
				this.store.removeExpired(today.minusDays(this.settings.retention().toDays()));
				this.lastCleanup = today;
			}
			SortedMap<K, Long> drained = this.counts.drain();
			if (!drained.isEmpty()) {
				store(drained, today);
			}
			if (this.failing) {
				logger.info("Storing {} works again", this.noun);
			}
			this.failing = false;
		}
		catch (RuntimeException ex) {
			if (!this.failing) {
				logger.warn("Cannot store {}; their counts are kept in memory", this.noun, ex);
			}
			this.failing = true;
		}
	}

	private void store(SortedMap<K, Long> drained, LocalDate today) {
		try {
			this.store.add(drained, today);
			this.counts.confirm();
		}
		catch (RuntimeException ex) {
			this.counts.restore();
			throw ex;
		}
		this.store.removeExcess(this.settings.max());
	}

	/** Runs after the web server has stopped and before the connection pool closes. */
	@PreDestroy
	void writeRemaining() {
		if (this.settings.enabled()) {
			write();
		}
		if (this.counts.pending() > 0) {
			logger.warn("The latest counts of {} are lost because they could not be stored before shutdown", this.noun);
		}
	}

}
