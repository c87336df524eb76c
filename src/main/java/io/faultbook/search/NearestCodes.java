package io.faultbook.search;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;

/**
 * Finds the known codes nearest to one that is not: by the number of typing errors, then
 * by the difference of the numbers.
 */
final class NearestCodes {

	private static final int MAX_CODE_LENGTH = 64;

	private static final int MAX_CANDIDATES = 200;

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
			List<Integer> found = within(foldedCode, errors);
			if (!found.isEmpty()) {
				return found.stream().sorted(nearestTo(foldedCode)).limit(limit).toList();
			}
		}
		return List.of();
	}

	private List<Integer> within(String code, int errors) {
		FuzzyQuery query = new FuzzyQuery(new Term(IndexFields.CODE, code), errors);
		return this.stored.search(query, MAX_CANDIDATES).page(0, MAX_CANDIDATES);
	}

	private Comparator<Integer> nearestTo(String code) {
		Comparator<Integer> byErrors = Comparator
			.comparingInt((document) -> EditDistance.between(code, this.stored.codes().at(document)));
		return byErrors.thenComparing((document) -> difference(code, this.stored.codes().at(document)))
			.thenComparing(Comparator.naturalOrder());
	}

	private static BigInteger difference(String left, String right) {
		if (!DIGITS.matcher(left).matches() || !DIGITS.matcher(right).matches()) {
			return BigInteger.ZERO;
		}
		return new BigInteger(left).subtract(new BigInteger(right)).abs();
	}

}
