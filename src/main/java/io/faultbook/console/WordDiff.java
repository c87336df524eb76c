package io.faultbook.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.ibm.icu.text.BreakIterator;

/**
 * The difference between two texts, word by word. Words are segmented by Unicode's rules,
 * and by ICU's dictionary in languages that don't separate them, such as Chinese.
 *
 * @param pieces the pieces of both texts in reading order
 * @see <a href="https://www.unicode.org/reports/tr29/">UAX #29</a>
 */
record WordDiff(List<Piece> pieces) {

	/** With more words in a text, finding the shortest difference takes too long. */
	private static final int MAX_WORDS = 4_000;

	WordDiff {
		pieces = List.copyOf(pieces);
	}

	static WordDiff of(String before, String after) {
		List<String> source = words(before);
		List<String> target = words(after);
		List<Piece> pieces = new ArrayList<>();
		if (source.size() > MAX_WORDS || target.size() > MAX_WORDS) {
			add(pieces, Kind.REMOVED, source);
			add(pieces, Kind.ADDED, target);
			return new WordDiff(pieces);
		}
		for (AbstractDelta<String> delta : DiffUtils.diff(source, target, true).getDeltas()) {
			boolean same = delta.getType() == DeltaType.EQUAL;
			add(pieces, same ? Kind.SAME : Kind.REMOVED, delta.getSource().getLines());
			add(pieces, Kind.ADDED, same ? List.of() : delta.getTarget().getLines());
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

	/** Whether anything changed. */
	public boolean isChange() {
		return this.pieces.stream().anyMatch((piece) -> piece.kind() != Kind.SAME);
	}

	/** What happened to a piece. */
	enum Kind {

		SAME, REMOVED, ADDED

	}

	/**
	 * Consecutive words.
	 *
	 * @param kind what happened to them
	 * @param text the words and what separates them
	 */
	record Piece(Kind kind, String text) {

	}

}
