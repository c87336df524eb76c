package io.faultbook.ledger;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What readers asked for in vain, for editors: from the database, of all replicas. */
@Component
@Transactional(timeout = 3)
public class UnknownCodes {

	private final LedgerRows rows;

	private final Ledger ledger;

	UnknownCodes(LedgerRows rows, Ledger ledger) {
		this.rows = rows;
		this.ledger = ledger;
	}

	/**
	 * Read codes, the most asked first.
	 * @param number the number of the page, from 0
	 * @param size the number of codes a page
	 */
	@Transactional(readOnly = true, timeout = 3)
	public Part find(int number, int size) {
		return new Part(this.rows.find((long) number * size, size), this.rows.count());
	}

	/**
	 * Forget a code until it is asked for again.
	 * @param code the code, in either case
	 * @throws NotInLedgerException (404) if it is not there
	 */
	public void dismiss(String code) {
		String kept = code.toUpperCase(Locale.ROOT);
		this.ledger.counts().forget(kept);
		if (!this.rows.remove(kept)) {
			throw NotInLedgerException.forCode(code);
		}
	}

	/**
	 * A part of the ledger.
	 *
	 * @param codes the codes of this part
	 * @param total the number of all codes
	 */
	public record Part(List<UnknownCode> codes, long total) {

		public Part {
			codes = List.copyOf(codes);
		}

	}

}
