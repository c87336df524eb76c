package io.faultbook.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds the units of a query again in the tokens of a text. */
final class UnitMatcher {

	private final List<QueryUnit> units;

	private final boolean approximate;

	/** All Chinese characters in the units. */
	private final Set<String> ideographs = new HashSet<>();

	/** How words begin with which a match may. */
	private final long beginnings;

	/** What words are like with which a match may, but for typing errors. */
	private final List<Word> alike = new ArrayList<>();

	/** Whether a unit may match where a word begins. */
	private final IdentityHashMap<Word, Boolean> seen = new IdentityHashMap<>();

	UnitMatcher(List<QueryUnit> all, boolean approximate) {
		List<QueryUnit> units = all.subList(0, Math.min(all.size(), WordQueries.MAX_UNITS));
		this.units = new ArrayList<>(QueryUnits.runs(units));
		for (QueryUnit unit : units) {
			unit.synonyms().forEach((synonym) -> this.units.add(QueryUnit.of(synonym)));
			if (unit.isIdeographic()) {
				this.units.add(unit);
			}
		}
		this.approximate = approximate;
		long beginnings = 0;
		for (QueryUnit unit : this.units) {
			TextToken first = unit.tokens().get(0);
			beginnings |= beginnings(first);
			if (approximate && EditDistance.allowed(first.term()) > 0) {
				this.alike.add(first.word());
			}
			for (TextToken token : unit.tokens()) {
				if (token.ideograph()) {
					this.ideographs.add(token.term());
					beginnings |= Word.beginning(token.term());
				}
			}
		}
		this.beginnings = beginnings;
	}

	private static long beginnings(TextToken wanted) {
		long beginnings = Word.beginning(wanted.term()) | Word.beginning(wanted.whole().stem());
		for (WordForm part : wanted.parts()) {
			beginnings |= Word.beginning(part.stem());
		}
		return beginnings;
	}

	/** The places that match, in order, without overlap. */
	List<Match.Mark> marks(List<TextToken> tokens) {
		List<Match.Mark> marks = new ArrayList<>();
		int position = 0;
		while (position < tokens.size()) {
			int length = mayMatch(tokens.get(position).word()) ? longestAt(tokens, position) : 0;
			if (length > 0) {
				mark(tokens.get(position).start(), tokens.get(position + length - 1).end(), marks);
			}
			position += Math.max(length, 1);
		}
		return marks;
	}

	/** The same words stand in all hits: most can be passed over at a glance. */
	private boolean mayMatch(Word word) {
		if ((word.beginnings() & this.beginnings) == 0 && !mayBeAlike(word)) {
			return false;
		}
		Boolean known = this.seen.get(word);
		if (known == null) {
			known = word.ideograph() ? this.ideographs.contains(word.whole().term()) : beginsUnit(word);
			this.seen.put(word, known);
		}
		return known;
	}

	private boolean mayBeAlike(Word word) {
		for (Word wanted : this.alike) {
			if (mayBeAlike(wanted, word)) {
				return true;
			}
		}
		return false;
	}

	private static boolean mayBeAlike(Word wanted, Word word) {
		return Letters.mayBeWithin(wanted.letters(), word.letters(), EditDistance.allowed(wanted.whole().term()));
	}

	private boolean beginsUnit(Word word) {
		for (QueryUnit unit : this.units) {
			if (word(unit.tokens().get(0), word)) {
				return true;
			}
		}
		return false;
	}

	/** What touches is one mark, for Chinese has no spaces between what matches. */
	private static void mark(int start, int end, List<Match.Mark> marks) {
		Match.Mark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
		if (last != null && last.end() == start) {
			marks.set(marks.size() - 1, new Match.Mark(last.start(), end));
		}
		else {
			marks.add(new Match.Mark(start, end));
		}
	}

	private int longestAt(List<TextToken> tokens, int position) {
		int longest = 0;
		for (QueryUnit unit : this.units) {
			longest = Math.max(longest,
					unit.isIdeographic() ? ideographs(unit, tokens, position) : words(unit, tokens, position));
		}
		return longest;
	}

	/** The whole run; of an approximate search any two characters in a row will do. */
	private int ideographs(QueryUnit unit, List<TextToken> tokens, int position) {
		int least = this.approximate ? Math.min(2, unit.tokens().size()) : unit.tokens().size();
		int longest = 0;
		int starts = Math.min(unit.tokens().size() - least + 1, WordQueries.MAX_UNITS);
		for (int start = 0; start < starts; start++) {
			longest = Math.max(longest, commonLength(unit.tokens(), start, tokens, position));
		}
		return (longest >= least) ? longest : 0;
	}

	private static int commonLength(List<TextToken> unit, int start, List<TextToken> tokens, int position) {
		int length = 0;
		while (start + length < unit.size() && position + length < tokens.size()
				&& unit.get(start + length).term().equals(tokens.get(position + length).term())) {
			length++;
		}
		return length;
	}

	/** All words of a set phrase, in a row. */
	private int words(QueryUnit unit, List<TextToken> tokens, int position) {
		int length = unit.tokens().size();
		if (position + length > tokens.size()) {
			return 0;
		}
		for (int i = 0; i < length; i++) {
			if (!word(unit.tokens().get(i), tokens.get(position + i).word())) {
				return 0;
			}
		}
		return length;
	}

	private boolean word(TextToken wanted, Word word) {
		String text = wanted.term();
		if (word.forms().contains(text) || word.forms().contains(wanted.whole().stem())) {
			return true;
		}
		for (WordForm part : wanted.parts()) {
			if (word.forms().contains(part.stem())) {
				return true;
			}
		}
		return (text.length() > 1 && beginsAny(text, word)) || (this.approximate && mayBeAlike(wanted.word(), word)
				&& EditDistance.isWithin(text, word.whole().term(), EditDistance.allowed(text)));
	}

	private static boolean beginsAny(String text, Word word) {
		for (String form : word.forms()) {
			if (form.startsWith(text)) {
				return true;
			}
		}
		return false;
	}

}
