package io.faultbook.unknown;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The unknown codes that people looked up, as all replicas have stored them. */
@Component
@Transactional(timeout = 3)
public class UnknownCodes {

	private final UnknownCodeRows rows;

	private final UnknownCodeCounter counter;

	UnknownCodes(UnknownCodeRows rows, UnknownCodeCounter counter) {
		this.rows = rows;
		this.counter = counter;
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
	 * @throws UnknownCodeNotFoundException (404) if it is not there
	 */
	public void dismiss(String code) {
		String kept = code.toUpperCase(Locale.ROOT);
		this.counter.forget(kept);
		if (!this.rows.remove(kept)) {
			throw UnknownCodeNotFoundException.forCode(code);
		}
	}

	/**
	 * A part of the counter.
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
