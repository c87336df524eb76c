package io.faultbook.search;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;

/** Finds the known codes with the fewest typos, then with the nearest number. */
final class NearestCodes {

	private static final int MAX_CODE_LENGTH = 64;

	/** If more codes are equally near, the first in natural order are compared. */
	private static final int MAX_CODES = 1_000;

	private static final Pattern DIGITS = Pattern.compile("[0-9]+");

	private final CodeSearcher searcher;

	NearestCodes(CodeSearcher searcher) {
		this.searcher = searcher;
	}

	/** Return codes within two typos, nearest first. */
	List<String> find(String foldedCode, int limit) {
		if (foldedCode.length() < 2 || foldedCode.length() > MAX_CODE_LENGTH) {
			return List.of();
		}
		for (int edits = 1; edits <= Math.min(2, foldedCode.length() / 2); edits++) {
			List<String> found = this.searcher.findCodes(new FuzzyQuery(new Term(SearchFields.CODE, foldedCode), edits,
					0, MAX_CODES, true, MultiTermQuery.CONSTANT_SCORE_REWRITE), MAX_CODES);
			if (!found.isEmpty()) {
				return found.stream()
					.sorted(Comparator.comparing((code) -> difference(foldedCode, code)))
					.limit(limit)
					.toList();
			}
		}
		return List.of();
	}

	private static BigInteger difference(String left, String right) {
		if (!DIGITS.matcher(left).matches() || !DIGITS.matcher(right).matches()) {
			return BigInteger.ZERO;
		}
		return new BigInteger(left).subtract(new BigInteger(right)).abs();
	}

}
