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
		StringBuilder removed = new StringBuilder();
		StringBuilder added = new StringBuilder();
		for (AbstractDelta<String> delta : DiffUtils.diff(wordsBefore, wordsAfter, true).getDeltas()) {
			String before = String.join("", delta.getSource().getLines());
			String after = String.join("", delta.getTarget().getLines());
			boolean replaced = !removed.isEmpty() && !added.isEmpty();
			if (delta.getType() != DeltaType.EQUAL || (before.isBlank() && replaced)) {
				removed.append(before);
				added.append(after);
			}
			else {
				flush(removed, added, pieces);
				pieces.add(new Piece(Kind.UNCHANGED, before));
			}
		}
		flush(removed, added, pieces);
		return new WordDiff(pieces);
	}

	/** Spaces between replaced words are replaced, too, so that phrases stay together. */
	private static void flush(StringBuilder removed, StringBuilder added, List<Piece> pieces) {
		add(pieces, Kind.REMOVED, List.of(removed.toString()));
		add(pieces, Kind.ADDED, List.of(added.toString()));
		removed.setLength(0);
		added.setLength(0);
	}

	private static void add(List<Piece> pieces, Kind kind, List<String> words) {
		String text = String.join("", words);
		if (!text.isEmpty()) {
			pieces.add(new Piece(kind, text));
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
