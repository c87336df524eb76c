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
import org.springframework.stereotype.Component;

/**
 * Stores the counts periodically. A failed batch is retried with the next one, and only
 * the first of several consecutive failures is logged.
 */
@Component
class UnknownCodeWriter implements SchedulingConfigurer {

	private static final Logger logger = LoggerFactory.getLogger(UnknownCodeWriter.class);

	private final UnknownCodeCounter counter;

	private final UnknownCodeStore store;

	private final UnknownCodeProperties properties;

	private final Clock clock;

	private boolean failing;

	private LocalDate lastCleanup = LocalDate.MIN;

	UnknownCodeWriter(UnknownCodeCounter counter, UnknownCodeStore store, UnknownCodeProperties properties,
			Clock clock) {
		this.counter = counter;
		this.store = store;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public void configureTasks(ScheduledTaskRegistrar tasks) {
		if (this.properties.enabled()) {
			tasks.addFixedDelayTask(
					new FixedDelayTask(this::write, this.properties.flushInterval(), this.properties.flushInterval()));
		}
	}

	/** Store the counts and remove expired ones; never throws. */
	synchronized void write() {
		try {
			LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
			if (!this.lastCleanup.equals(today)) {
				this.store.removeExpired(today.minusDays(this.properties.retention().toDays()));
				this.lastCleanup = today;
			}
			SortedMap<String, Long> counts = this.counter.drain();
			if (!counts.isEmpty()) {
				store(counts, today);
			}
			if (this.failing) {
				logger.info("Storing unknown codes works again");
			}
			this.failing = false;
		}
		catch (RuntimeException ex) {
			if (!this.failing) {
				logger.warn("Cannot store unknown codes; their counts are kept in memory", ex);
			}
			this.failing = true;
		}
	}

	private void store(SortedMap<String, Long> counts, LocalDate today) {
		try {
			this.store.add(counts, today);
		}
		catch (RuntimeException ex) {
			this.counter.restore(counts);
			throw ex;
		}
		this.store.removeExcess(this.properties.maxCodes());
	}

	/** Runs after the web server has stopped and before the connection pool closes. */
	@PreDestroy
	void writeRemaining() {
		if (this.properties.enabled()) {
			write();
		}
		if (this.counter.pending() > 0) {
			logger.warn("The latest counts of unknown codes are lost because they could not be stored before shutdown");
		}
	}

}
