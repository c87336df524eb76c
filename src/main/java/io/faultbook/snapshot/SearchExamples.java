package io.faultbook.snapshot;

import java.util.List;

/** Texts that a reader can search for. */
final class SearchExamples {

	private static final int MAX_CANDIDATES = 50;

	private static final int MAX_MESSAGE_LENGTH = 40;

	private static final int COUNT = 3;

	private SearchExamples() {
	}

	/** A code, a message, and a log line, or nothing if there are too few codes. */
	static List<String> of(Snapshot snapshot) {
		List<Entry> entries = snapshot.codes()
			.stream()
			.limit(MAX_CANDIDATES)
			.map((code) -> code.entryOrDefault(code.languages().defaultLanguage()).composeWithoutSteps())
			.filter((entry) -> entry.remediation() != null && entry.httpStatus() == null
					&& entry.message().length() <= MAX_MESSAGE_LENGTH)
			.limit(COUNT)
			.toList();
		if (entries.size() < COUNT) {
			return List.of();
		}
		Entry logged = entries.get(2);
		return List.of(entries.get(0).code(), entries.get(1).message(),
				"ERROR code=" + logged.code() + ' ' + logged.message());
	}

}
