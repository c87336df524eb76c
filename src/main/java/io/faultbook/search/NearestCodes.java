package io.faultbook.search;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the known codes nearest to one that is not: by the number of typing errors, then
 * by the difference of the numbers.
 */
final class NearestCodes {

	private static final int MAX_CODE_LENGTH = 64;

	private record Near(int document, int errors, BigInteger difference) {
	}

	private static final Comparator<Near> NEAREST_FIRST = Comparator.comparingInt(Near::errors)
		.thenComparing(Near::difference)
		.thenComparingInt(Near::document);

	private static final Pattern DIGITS = Pattern.compile("[0-9]+");

	private final StoredDocuments stored;

	NearestCodes(StoredDocuments stored) {
		this.stored = stored;
	}

	/** The documents of the nearest codes, the nearest first; none if all are far. */
	List<Integer> to(String foldedCode, int limit) {
		if (foldedCode.length() < 2 || foldedCode.length() > MAX_CODE_LENGTH) {
			return List.of();
		}
		for (int errors = 1; errors <= Math.min(2, foldedCode.length() / 2); errors++) {
			List<Integer> found = this.stored.codesNear(foldedCode, errors);
			if (!found.isEmpty()) {
				return found.stream()
					.map((document) -> near(foldedCode, document))
					.sorted(NEAREST_FIRST)
					.limit(limit)
					.map(Near::document)
					.toList();
			}
		}
		return List.of();
	}

	private Near near(String wanted, int document) {
		String code = this.stored.codes().at(document);
		return new Near(document, EditDistance.between(wanted, code), difference(wanted, code));
	}

	private static BigInteger difference(String left, String right) {
		if (!DIGITS.matcher(left).matches() || !DIGITS.matcher(right).matches()) {
			return BigInteger.ZERO;
		}
		return new BigInteger(left).subtract(new BigInteger(right)).abs();
	}

}
