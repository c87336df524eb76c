package io.faultbook.unknown;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Stores what was counted, a batch at a time. After a failure the counts are kept, and
 * stored with the next batch; only the first failure in a row is logged.
 */
@Component
class UnknownCodeWriter {

	private static final Logger logger = LoggerFactory.getLogger(UnknownCodeWriter.class);

	/** Different codes a batch. */
	static final int MAX_BATCH = 500;

	private static final Duration MAX_SHUTDOWN = Duration.ofSeconds(3);

	private final UnknownCodeCounter counter;

	private final UnknownCodeRows rows;

	private final UnknownCodeProperties properties;

	private final Clock clock;

	private boolean failing;

	private LocalDate trimmedOn = LocalDate.MIN;

	UnknownCodeWriter(UnknownCodeCounter counter, UnknownCodeRows rows, UnknownCodeProperties properties, Clock clock) {
		this.counter = counter;
		this.rows = rows;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Store a batch, and remove what need not be kept; never throws.
	 * @return whether it succeeded, and there is more to store
	 */
	synchronized boolean write() {
		try {
			LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
			if (!this.trimmedOn.equals(today)) {
				this.rows.trim(today.minusDays(this.properties.retention().toDays()));
				this.trimmedOn = today;
			}
			Map<String, Long> batch = this.counter.drain(MAX_BATCH);
			if (!batch.isEmpty()) {
				store(batch, today);
			}
			if (this.failing) {
				logger.info("Unknown codes can be stored again");
			}
			this.failing = false;
			return this.counter.pending() > 0;
		}
		catch (RuntimeException ex) {
			if (!this.failing) {
				logger.warn("Unknown codes cannot be stored; their counts are kept in memory", ex);
			}
			this.failing = true;
			return false;
		}
	}

	private void store(Map<String, Long> batch, LocalDate today) {
		try {
			this.rows.add(batch, today);
		}
		catch (RuntimeException ex) {
			this.counter.restore(batch);
			throw ex;
		}
		this.rows.limit(this.properties.maxCodes());
	}

	/** The web server has stopped by now, and the database has not. */
	@PreDestroy
	void writeRest() {
		long start = System.nanoTime();
		boolean more = this.properties.enabled();
		while (more && System.nanoTime() - start < MAX_SHUTDOWN.toNanos()) {
			more = write();
		}
		if (this.counter.pending() > 0) {
			logger.warn("The last counts of unknown codes are lost: the database did not take them in time");
		}
	}

}
