package io.faultbook.console;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.faultbook.editing.HistoryRow;
import io.faultbook.language.WordDiff;
import org.jspecify.annotations.Nullable;

/** A revision and its changes, as readers saw them. */
record RevisionDiff(HistoryRow row, WordDiff diff) {

	/**
	 * Compare a revision with the one before.
	 * @param source the source text, which readers see after a withdrawal
	 * @param format how to show a revision
	 */
	static RevisionDiff between(HistoryRow before, HistoryRow row, HistoryRow source, RevisionFormat format) {
		return new RevisionDiff(row,
				format.diff().apply(format.visibleText(before, source), format.visibleText(row, source)));
	}

	static String join(@Nullable String description, @Nullable String remediation) {
		return Stream.of(Optional.ofNullable(description), Optional.ofNullable(remediation))
			.flatMap(Optional::stream)
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining("\n\n"));
	}

}
