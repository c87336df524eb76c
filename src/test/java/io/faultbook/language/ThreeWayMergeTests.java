package io.faultbook.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ThreeWayMergeTests {

	/** A slash ends a line. */
	private static ThreeWayMerge merge(String base, String mine, String theirs) {
		return ThreeWayMerge.of(base.replace('/', '\n'), mine.replace('/', '\n'), theirs.replace('/', '\n'));
	}

	@ParameterizedTest
	@CsvSource({ "a/b/c, a/b/c, a/b/c, a/b/c", "a/b/c, A/b/c, a/b/C, A/b/C", "a/b/c, a/B/c, A/b/c, A/B/c",
			"a/b/c/d, A/B/c/d, a/b/C/D, A/B/C/D", "a/b/c, a/c, a/b/C, a/C", "a/b, a/b/c, A/b, A/b/c",
			"a/b, x/a/b, a/b/y, x/a/b/y", "a/b, A/B, A/B, A/B", "'', x, '', x", "'', '', x, x", "a, '', a, ''",
			"a/b/c/d, d, a/b/c/D, D", "a/b, a/x/b, a/x/b, a/x/b" })
	void changesOfDifferentLinesAreMerged(String base, String mine, String theirs, String merged) {
		for (ThreeWayMerge merge : new ThreeWayMerge[] { merge(base, mine, theirs), merge(base, theirs, mine) }) {
			assertThat(merge.merged()).isEqualTo(merged.replace('/', '\n'));
			assertThat(merge.hasOverlap()).isFalse();
		}
	}

	@ParameterizedTest
	@CsvSource({ "a/b/c, a/X/c, a/Y/c, a/X/c", "a/b, a/x/b, a/y/b, a/x/b", "a/b/c, a/c, a/B/c, a/c",
			"a/b/c, a/x/b/c, A/b/c, a/x/b/c", "a/b/c/d, X/d, a/b/Y/Z, X/Z" })
	void mineIsKeptWhereChangesOverlap(String base, String mine, String theirs, String merged) {
		ThreeWayMerge merge = merge(base, mine, theirs);
		assertThat(merge.hasOverlap()).isTrue();
		assertThat(merge.merged()).isEqualTo(merged.replace('/', '\n'));
	}

	@Test
	void hunksAddUpToEachText() {
		ThreeWayMerge merge = merge("a/b/c/d", "a/B/c/d/e", "a/b/x/c");
		assertThat(merge.hunks()).extracting(ThreeWayMerge.Hunk::base).containsExactly("a\n", "b\n", "c\n", "d\n");
		assertThat(merge.hunks()).extracting(ThreeWayMerge.Hunk::mine).containsExactly("a\n", "B\n", "c\n", "d\ne\n");
		assertThat(merge.hunks()).extracting(ThreeWayMerge.Hunk::theirs).containsExactly("a\n", "b\nx\n", "c\n", "");
	}

	@Test
	void veryLongTextsOverlapAsAWhole() {
		String base = "line\n".repeat(3_000);
		assertThat(ThreeWayMerge.of(base, base + "mine", "theirs" + base).hasOverlap()).isTrue();
		assertThat(ThreeWayMerge.of(base, base, "theirs").merged()).isEqualTo("theirs");
	}

}
