package io.faultbook.search;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/**
 * Finds what a search names exactly: known codes, and whole messages. A code that was
 * named comes before a message, a message before a mere number or an HTTP status.
 */
final class ExactQueries {

	private static final int NAMED_CODE = 1_000_000;

	private static final int WHOLE_PHRASE = 900_000;

	private static final int CONTAINED_PHRASE = 800_000;

	private static final int OTHER_CODE = 700_000;

	/** The score of the nearest code. */
	static final int NEAR_CODE = 600_000;

	private final Phrases phrases;

	ExactQueries(Phrases phrases) {
		this.phrases = phrases;
	}

	/** The queries, whose scores don't depend on words. */
	List<Query> of(ParsedQuery query) {
		List<Query> queries = new ArrayList<>(ranked(codes(query, true), NAMED_CODE));
		if (!query.isCodeList()) {
			this.phrases.equalTo(query.tokens())
				.ifPresent((phrase) -> queries.add(new BoostQuery(phrase, WHOLE_PHRASE)));
			queries.addAll(ranked(this.phrases.containedIn(query.tokens()), CONTAINED_PHRASE));
		}
		queries.addAll(ranked(codes(query, false), OTHER_CODE));
		return queries;
	}

	private static List<Query> codes(ParsedQuery query, boolean named) {
		return query.candidates()
			.stream()
			.filter((candidate) -> candidate.isNamed() == named)
			.map((candidate) -> StoredCodes.query(candidate.code()))
			.toList();
	}

	/** The queries with falling scores. */
	static List<Query> ranked(List<Query> queries, int best) {
		List<Query> ranked = new ArrayList<>(queries.size());
		for (int i = 0; i < queries.size(); i++) {
			ranked.add(new BoostQuery(queries.get(i), best - i));
		}
		return ranked;
	}

}
