package io.faultbook.ledger;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import org.springframework.stereotype.Component;

/**
 * Counts the codes that readers ask for in vain. It never waits, never fails, and holds
 * little: where there is no room a count is lost. {@link LedgerWriter} takes it to the
 * database.
 */
@Component
public class Ledger {

	/** Different codes between two batches. */
	static final int MAX_PENDING = 5_000;

	/** Searches that are not read yet. */
	static final int MAX_TEXTS = 256;

	private final boolean enabled;

	private final PastedCodes pastedCodes = new PastedCodes();

	private final CodeCounts counts = new CodeCounts(MAX_PENDING);

	private final Queue<String> texts = new ConcurrentLinkedQueue<>();

	private final AtomicInteger textCount = new AtomicInteger();

	private final LongAdder noted = new LongAdder();

	private final LongAdder dropped = new LongAdder();

	Ledger(LedgerProperties properties) {
		this.enabled = properties.enabled();
	}

	/**
	 * Note a code that was looked up, and that the catalogue lacks.
	 * @return whether it was: not what looks like no code, nor where there is no room
	 */
	public boolean lookedUp(String code) {
		Optional<String> kept = this.enabled ? CodeRules.normalise(code) : Optional.empty();
		return kept.isPresent() && note(kept.get());
	}

	/**
	 * Note a search that found nothing, or near-matches only. What of it is a code is
	 * found out later, on another thread, and the text is then forgotten.
	 */
	public void searched(String text) {
		if (!this.enabled) {
			return;
		}
		if (this.textCount.get() >= MAX_TEXTS) {
			this.dropped.increment();
			return;
		}
		this.textCount.incrementAndGet();
		this.texts.add(text);
	}

	/** Count the codes of the searches that were noted so far. */
	void readTexts() {
		for (int i = this.textCount.get(); i > 0; i--) {
			String text = this.texts.poll();
			if (text == null) {
				return;
			}
			this.textCount.decrementAndGet();
			this.pastedCodes.in(text).forEach(this::note);
		}
	}

	private boolean note(String code) {
		boolean added = this.counts.add(code);
		(added ? this.noted : this.dropped).increment();
		return added;
	}

	CodeCounts counts() {
		return this.counts;
	}

	/** How many codes were counted since the start. */
	long noted() {
		return this.noted.sum();
	}

	/** How many codes and searches there was no room for since the start. */
	long dropped() {
		return this.dropped.sum();
	}

}
