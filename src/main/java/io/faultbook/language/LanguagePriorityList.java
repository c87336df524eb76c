package io.faultbook.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a reader asked for: language ranges, the best first.
 * <p>
 * At most {@value #MAX_RANGES} elements are read, so that the longest header costs
 * little.
 *
 * @param ranges the well-formed ranges by falling weight, equal weights in the order
 * given
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4647#section-2.3">RFC 4647, 2.3</a>
 */
record LanguagePriorityList(List<LanguageRange> ranges) {

	private static final int MAX_RANGES = 100;

	LanguagePriorityList {
		ranges = List.copyOf(ranges);
	}

	static LanguagePriorityList parse(String weightedList) {
		return new LanguagePriorityList(Arrays.stream(weightedList.split(",", MAX_RANGES + 1))
			.limit(MAX_RANGES)
			.map(LanguageRange::parse)
			.flatMap(Optional::stream)
			.sorted(Comparator.comparingInt(LanguageRange::quality).reversed())
			.toList());
	}

	boolean isEmpty() {
		return this.ranges.isEmpty();
	}

	/** Whether the list ends with {@code *;q=0}: "these or nothing". */
	boolean refusesAllOthers() {
		return this.ranges.stream().anyMatch((range) -> range.isAny() && !range.isAcceptable());
	}

}
