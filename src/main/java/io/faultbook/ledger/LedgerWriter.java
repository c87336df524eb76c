package io.faultbook.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Takes what was counted to the database, a batch at a time. A failure keeps the counts,
 * is logged once, and is for the next time to mend. Not for several threads at once.
 */
@Component
class LedgerWriter {

	private static final Logger logger = LoggerFactory.getLogger(LedgerWriter.class);

	/** Different codes a batch. */
	static final int MAX_BATCH = 500;

	private final Ledger ledger;

	private final LedgerRows rows;

	private final LedgerProperties properties;

	private final Clock clock;

	private boolean failing;

	private LocalDate trimmedOn = LocalDate.MIN;

	LedgerWriter(Ledger ledger, LedgerRows rows, LedgerProperties properties, Clock clock) {
		this.ledger = ledger;
		this.rows = rows;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Write a batch, and remove what need not be kept; never throws.
	 * @return whether it went well, and there is more to write
	 */
	boolean write() {
		try {
			this.ledger.readTexts();
			LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
			if (!this.trimmedOn.equals(today)) {
				this.rows.trim(today.minusDays(this.properties.retention().toDays()));
				this.trimmedOn = today;
			}
			if (add(this.ledger.counts().take(MAX_BATCH), today)) {
				this.rows.limit(this.properties.maxCodes());
			}
			recovered();
			return this.ledger.counts().size() > 0;
		}
		catch (RuntimeException ex) {
			failed(ex);
			return false;
		}
	}

	private boolean add(Map<String, Long> batch, LocalDate today) {
		if (batch.isEmpty()) {
			return false;
		}
		try {
			this.rows.add(batch, today);
			return true;
		}
		catch (RuntimeException ex) {
			this.ledger.counts().putBack(batch);
			throw ex;
		}
	}

	private void failed(RuntimeException ex) {
		if (!this.failing) {
			logger.warn("The ledger of unknown codes cannot be written; counts are kept in memory", ex);
		}
		this.failing = true;
	}

	private void recovered() {
		if (this.failing) {
			logger.info("The ledger of unknown codes can be written again");
		}
		this.failing = false;
	}

}
