package io.faultbook.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;

/**
 * What changed from one text to another, by words. Words are those of Unicode's rules,
 * and of ICU's dictionary where a language writes none apart, as Chinese does.
 *
 * @param pieces the pieces of both texts in the order of reading
 * @see <a href="https://www.unicode.org/reports/tr29/">UAX #29</a>
 */
record WordDiff(List<Piece> pieces) {

	/** Beyond so many words a side the search for the shortest way takes too long. */
	private static final int MAX_WORDS = 4_000;

	WordDiff {
		pieces = List.copyOf(pieces);
	}

	static WordDiff of(String before, String after) {
		List<String> old = words(before);
		List<String> young = words(after);
		List<Piece> pieces = new ArrayList<>();
		if (old.size() > MAX_WORDS || young.size() > MAX_WORDS) {
			add(pieces, Kind.REMOVED, old);
			add(pieces, Kind.ADDED, young);
			return new WordDiff(pieces);
		}
		int position = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
			add(pieces, Kind.SAME, old.subList(position, delta.getSource().getPosition()));
			add(pieces, Kind.REMOVED, delta.getSource().getLines());
			add(pieces, Kind.ADDED, delta.getTarget().getLines());
			position = delta.getSource().getPosition() + delta.getSource().size();
		}
		add(pieces, Kind.SAME, old.subList(position, old.size()));
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

	/** What became of a piece. */
	enum Kind {

		SAME, REMOVED, ADDED

	}

	/**
	 * Some words.
	 *
	 * @param kind what became of them
	 * @param text the words, with what is between them
	 */
	record Piece(Kind kind, String text) {

		/** The element of HTML that says so; empty for none. */
		public String element() {
			return switch (this.kind) {
				case SAME -> "";
				case REMOVED -> "del";
				case ADDED -> "ins";
			};
		}

	}

}
