package io.faultbook.resolve;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.faultbook.code.CodeId;
import io.faultbook.pages.ResolvedTextView.LogPart;
import io.faultbook.pages.ResolvedTextView.Piece;
import io.faultbook.pages.ResolvedTextView.Tick;
import io.faultbook.resolve.Resolution.Mention;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkedLogTests {

	private static final List<String> LINES = IntStream.rangeClosed(1, 100).mapToObj((i) -> "line " + i).toList();

	private static Mention mention(String code, int line, int start, int end) {
		return new Mention(null, code, new Because(Rule.LABELLED_CODE, line, start, end, ""));
	}

	private static List<LogPart> parts(Mention... mentions) {
		return new MarkedLog(LINES, 1, List.of(mentions), CodeId::code).parts();
	}

	@Test
	void linesFarFromAMentionAreFolded() {
		assertThat(parts(mention("1", 50, 0, 4)).stream()
			.map((part) -> part.firstLine() + "+" + part.lineCount() + (part.folded() ? " folded" : "")
					+ (part.marked() ? " marked" : "")))
			.containsExactly("1+46 folded", "47+3", "50+1 marked", "51+3", "54+47 folded");
	}

	@Test
	void fewLinesBetweenMentionsAreShown() {
		assertThat(parts(mention("1", 50, 0, 4), mention("1", 60, 0, 4)).stream()
			.filter((part) -> part.firstLine() > 50 && part.firstLine() < 60)).singleElement()
			.matches((part) -> !part.folded() && part.lineCount() == 9);
	}

	@Test
	void noLineIsLost() {
		List<LogPart> parts = parts(mention("1", 1, 0, 4), mention("2", 30, 5, 7), mention("3", 100, 0, 8));
		assertThat(parts.stream()
			.map((part) -> part.pieces().stream().map(Piece::text).collect(Collectors.joining()))
			.collect(Collectors.joining("\n"))).isEqualTo(String.join("\n", LINES));
	}

	@Test
	void markedLineLinksToItsNeighbors() {
		List<LogPart> marked = parts(mention("1", 10, 0, 4), mention("1", 20, 0, 4), mention("1", 30, 0, 4)).stream()
			.filter(LogPart::marked)
			.toList();
		assertThat(marked).extracting(LogPart::previous).containsExactly(null, 10, 20);
		assertThat(marked).extracting(LogPart::next).containsExactly(20, 30, null);
	}

	@Test
	void overlappingMentionsAreMarkedOnce() {
		LogPart line = parts(mention("2", 10, 3, 7), mention("1", 10, 0, 4), mention("3", 10, 5, 7)).stream()
			.filter(LogPart::marked)
			.findFirst()
			.orElseThrow();
		assertThat(line.pieces()).containsExactly(new Piece("line", "1"), new Piece(" ", null), new Piece("10", "3"));
	}

	@Test
	void overviewHasAtMostOneTickForEachPart() {
		List<String> lines = Stream.generate(() -> "x").limit(10_000).toList();
		List<Mention> mentions = IntStream.rangeClosed(1, 10_000).mapToObj((i) -> mention("1", i, 0, 1)).toList();
		List<Tick> ticks = new MarkedLog(lines, 1, mentions, CodeId::code).ticks();
		assertThat(ticks).hasSizeLessThanOrEqualTo(201);
		assertThat(ticks).extracting(Tick::position).isSorted().allMatch((position) -> position < 1_000);
	}

}
