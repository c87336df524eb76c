package io.faultbook.paste;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.faultbook.paste.CodeCandidate.Reason;

/**
 * Candidates in the order of the text, each code once with its strongest reason.
 */
final class CandidateCollector {

	private static final Comparator<CodeCandidate> BEST_FIRST = Comparator.comparing(CodeCandidate::reason)
		.thenComparing(CandidateCollector::mayBeHttpStatus);

	private final Map<String, Reason> reasons = new LinkedHashMap<>();

	void add(String code, Reason reason) {
		Reason known = this.reasons.get(code);
		if (known == null || reason.compareTo(known) < 0) {
			this.reasons.remove(code);
			this.reasons.put(code, reason);
		}
	}

	boolean isEmpty() {
		return this.reasons.isEmpty();
	}

	List<CodeCandidate> best(int limit) {
		return this.reasons.entrySet()
			.stream()
			.map((entry) -> new CodeCandidate(entry.getKey(), entry.getValue()))
			.sorted(BEST_FIRST)
			.limit(limit)
			.toList();
	}

	/**
	 * Next to a product's own code, a value like an HTTP status most often is one. What
	 * the reader typed alone stays in the order typed.
	 */
	private static boolean mayBeHttpStatus(CodeCandidate candidate) {
		return candidate.reason() != Reason.BARE && CodeShape.isHttpStatus(candidate.code());
	}

}
