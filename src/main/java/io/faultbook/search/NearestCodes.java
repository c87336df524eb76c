package io.faultbook.search;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.faultbook.code.CodeId;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;

/** Finds the known codes that differ from an unknown one by one typing error. */
final class NearestCodes {

	private static final int MAX_CODE_LENGTH = 64;

	/** If more codes are equally near, the first in natural order are compared. */
	private static final int MAX_CODES = 1_000;

	private static final Pattern DIGITS = Pattern.compile("[0-9]+");

	private final CodeSearcher searcher;

	NearestCodes(CodeSearcher searcher) {
		this.searcher = searcher;
	}

	/** Return codes with one typing error, those with the nearest number first. */
	List<CodeId> find(String foldedCode, Set<String> catalogs, int limit) {
		if (foldedCode.length() < 2 || foldedCode.length() > MAX_CODE_LENGTH) {
			return List.of();
		}
		return this.searcher
			.findCodes(CodeSearcher.in(catalogs,
					new FuzzyQuery(new Term(SearchFields.CODE, foldedCode), 1, 0, MAX_CODES, true,
							MultiTermQuery.CONSTANT_SCORE_REWRITE)),
					MAX_CODES)
			.stream()
			.sorted(Comparator.comparing((id) -> difference(foldedCode, id.code())))
			.limit(limit)
			.toList();
	}

	private static BigInteger difference(String left, String right) {
		if (!DIGITS.matcher(left).matches() || !DIGITS.matcher(right).matches()) {
			return BigInteger.ZERO;
		}
		return new BigInteger(left).subtract(new BigInteger(right)).abs();
	}

}
