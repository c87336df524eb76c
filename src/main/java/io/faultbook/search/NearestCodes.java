package io.faultbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/**
 * Finds the known codes nearest to one that is not: by the number of typing errors, then
 * by the difference of the numbers.
 */
final class NearestCodes {

	private static final int MAX_CODE_LENGTH = 64;

	private static final int MAX_CANDIDATES = 200;

	private static final Pattern DIGITS = Pattern.compile("[0-9]+");

	private final IndexSearcher searcher;

	private final List<SearchDocument> documents;

	NearestCodes(IndexSearcher searcher, List<SearchDocument> documents) {
		this.searcher = searcher;
		this.documents = documents;
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
		try {
			FuzzyQuery query = new FuzzyQuery(new Term(IndexFields.CODE, code), errors);
			List<Integer> found = new ArrayList<>();
			for (ScoreDoc hit : this.searcher.search(query, MAX_CANDIDATES).scoreDocs) {
				found.add(hit.doc);
			}
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Comparator<Integer> nearestTo(String code) {
		Comparator<Integer> byErrors = Comparator
			.comparingInt((document) -> EditDistance.between(code, this.documents.get(document).code()));
		return byErrors.thenComparing((document) -> difference(code, this.documents.get(document).code()))
			.thenComparing(Comparator.naturalOrder());
	}

	private static BigInteger difference(String left, String right) {
		if (!DIGITS.matcher(left).matches() || !DIGITS.matcher(right).matches()) {
			return BigInteger.ZERO;
		}
		return new BigInteger(left).subtract(new BigInteger(right)).abs();
	}

}
