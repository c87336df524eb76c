package io.faultbook.ledger;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has the ledger written from time to time, on a thread of its own: the catalogue's
 * refresh must not wait behind it. At the end what is left is written, for a few seconds
 * at most.
 */
@Component
class LedgerSchedule implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(LedgerSchedule.class);

	/** Stopped after the web server, which takes no more requests then. */
	private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

	private static final Duration LAST_CHANCE = Duration.ofSeconds(3);

	/** Searches are not held for longer. */
	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final Ledger ledger;

	private final LedgerWriter writer;

	private final LedgerProperties properties;

	private volatile @Nullable Worker worker;

	LedgerSchedule(Ledger ledger, LedgerWriter writer, LedgerProperties properties) {
		this.ledger = ledger;
		this.writer = writer;
		this.properties = properties;
	}

	@Override
	public void start() {
		if (this.properties.enabled()) {
			Worker started = new Worker();
			this.worker = started;
			started.start();
		}
	}

	@Override
	public void stop() {
		Worker running = this.worker;
		this.worker = null;
		if (running != null) {
			running.end();
		}
	}

	@Override
	public boolean isRunning() {
		return this.worker != null;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	private final class Worker extends Thread {

		private final CountDownLatch end = new CountDownLatch(1);

		Worker() {
			super("ledger");
			setDaemon(true);
		}

		@Override
		public void run() {
			long interval = LedgerSchedule.this.properties.flushInterval().toNanos();
			long pause = Math.min(PAUSE.toNanos(), interval);
			try {
				long next = System.nanoTime() + jittered(interval);
				while (!this.end.await(pause, TimeUnit.NANOSECONDS)) {
					read();
					if (System.nanoTime() - next >= 0) {
						LedgerSchedule.this.writer.write();
						next = System.nanoTime() + jittered(interval);
					}
				}
				writeAll();
			}
			catch (InterruptedException ex) {
				interrupt();
			}
		}

		/** Replicas that started together do not write together. */
		private long jittered(long interval) {
			return interval - ThreadLocalRandom.current().nextLong(interval / 4);
		}

		private void read() {
			try {
				LedgerSchedule.this.ledger.readTexts();
			}
			catch (RuntimeException ex) {
				logger.warn("A search could not be read for the ledger", ex);
			}
		}

		private void writeAll() {
			long start = System.nanoTime();
			boolean more = true;
			while (more && System.nanoTime() - start < LAST_CHANCE.toNanos()) {
				more = LedgerSchedule.this.writer.write();
			}
		}

		void end() {
			this.end.countDown();
			try {
				join(LAST_CHANCE.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			if (isAlive()) {
				logger.warn("The last counts of unknown codes are lost: the database did not take them in time");
				interrupt();
			}
		}

	}

}
