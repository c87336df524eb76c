package io.faultbook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.ibm.icu.text.BreakIterator;

/**
 * The difference between two texts, word by word. Words are separated according to
 * Unicode's rules, or with ICU's dictionary in languages such as Chinese.
 *
 * @param pieces the pieces of both texts, in reading order
 * @see <a href="https://www.unicode.org/reports/tr29/">UAX #29</a>
 */
public record WordDiff(List<Piece> pieces) {

	/** Finding the shortest difference between longer texts takes too long. */
	private static final int MAX_WORDS = 4_000;

	public WordDiff {
		pieces = List.copyOf(pieces);
	}

	public static WordDiff of(String before, String after) {
		return of(words(before), words(after));
	}

	/** The difference line by line, for lines that are statements of their own. */
	public static WordDiff ofLines(String before, String after) {
		return of(before.lines().map(WordDiff::endLine).toList(), after.lines().map(WordDiff::endLine).toList());
	}

	private static String endLine(String line) {
		return line + '\n';
	}

	private static WordDiff of(List<String> wordsBefore, List<String> wordsAfter) {
		List<Piece> pieces = new ArrayList<>();
		if (wordsBefore.size() > MAX_WORDS || wordsAfter.size() > MAX_WORDS) {
			add(pieces, Kind.REMOVED, wordsBefore);
			add(pieces, Kind.ADDED, wordsAfter);
			return new WordDiff(pieces);
		}
		for (AbstractDelta<String> delta : DiffUtils.diff(wordsBefore, wordsAfter, true).getDeltas()) {
			boolean unchanged = delta.getType() == DeltaType.EQUAL;
			add(pieces, unchanged ? Kind.UNCHANGED : Kind.REMOVED, delta.getSource().getLines());
			add(pieces, Kind.ADDED, unchanged ? List.of() : delta.getTarget().getLines());
		}
		return new WordDiff(pieces);
	}

	private static void add(List<Piece> pieces, Kind kind, List<String> words) {
		if (!words.isEmpty()) {
			pieces.add(new Piece(kind, String.join("", words)));
		}
	}

	private static List<String> words(String text) {
		BreakIterator iterator = BreakIterator.getWordInstance(Locale.ROOT);
		iterator.setText(text);
		List<String> words = new ArrayList<>();
		int start = iterator.first();
		for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
			words.add(text.substring(start, end));
			start = end;
		}
		return words;
	}

	public boolean hasChanges() {
		return this.pieces.stream().anyMatch((piece) -> piece.kind() != Kind.UNCHANGED);
	}

	public enum Kind {

		UNCHANGED, REMOVED, ADDED

	}

	/** Consecutive words, including the characters that separate them. */
	public record Piece(Kind kind, String text) {

	}

}
