package io.faultbook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the units of a query again in the tokens of a text. */
final class UnitMatcher {

	private final List<QueryUnit> units;

	private final boolean approximate;

	UnitMatcher(List<QueryUnit> units, boolean approximate) {
		this.units = Stream.concat(QueryUnits.runs(units).stream(), units.stream().flatMap(UnitMatcher::wordings))
			.toList();
		this.approximate = approximate;
	}

	private static Stream<QueryUnit> wordings(QueryUnit unit) {
		return Stream.concat(Stream.of(unit.tokens()), unit.synonyms().stream()).map(QueryUnit::of);
	}

	/** The places that match, in order, without overlap. */
	List<Match.Mark> marks(List<TextToken> tokens) {
		List<Match.Mark> marks = new ArrayList<>();
		int position = 0;
		while (position < tokens.size()) {
			int length = longestAt(tokens, position);
			if (length > 0) {
				mark(tokens.get(position).start(), tokens.get(position + length - 1).end(), marks);
			}
			position += Math.max(length, 1);
		}
		return marks;
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
		for (int start = 0; start + least <= unit.tokens().size(); start++) {
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
			if (!word(unit.tokens().get(i), tokens.get(position + i))) {
				return 0;
			}
		}
		return length;
	}

	private boolean word(TextToken wanted, TextToken token) {
		Set<String> forms = token.forms();
		String text = wanted.term();
		return forms.contains(text) || forms.contains(wanted.whole().stem())
				|| wanted.parts().stream().anyMatch((part) -> forms.contains(part.stem()))
				|| (text.length() > 1 && forms.stream().anyMatch((form) -> form.startsWith(text)))
				|| (this.approximate && EditDistance.between(text, token.term()) <= EditDistance.allowed(text));
	}

}
