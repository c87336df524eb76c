package io.faultbook.search;

import java.util.ArrayList;
import java.util.List;

/** Finds the units of a query again in the tokens of a text. */
final class UnitMatcher {

	private final List<QueryUnit> units;

	private final boolean approximate;

	UnitMatcher(List<QueryUnit> units, boolean approximate) {
		this.units = units;
		this.approximate = approximate;
	}

	/** The places that match, in order, without overlap. */
	List<Match.Mark> marks(List<TextToken> tokens) {
		List<Match.Mark> marks = new ArrayList<>();
		int position = 0;
		while (position < tokens.size()) {
			int length = longestAt(tokens, position);
			if (length > 0) {
				marks.add(new Match.Mark(tokens.get(position).start(), tokens.get(position + length - 1).end()));
			}
			position += Math.max(length, 1);
		}
		return marks;
	}

	private int longestAt(List<TextToken> tokens, int position) {
		int longest = 0;
		for (QueryUnit unit : this.units) {
			longest = Math.max(longest, unit.isIdeographic() ? ideographs(unit, tokens, position)
					: word(unit, tokens.get(position)) ? 1 : 0);
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

	private boolean word(QueryUnit unit, TextToken token) {
		List<String> wanted = unit.tokens().get(0).forms();
		String text = wanted.get(0);
		return wanted.stream().limit(2).anyMatch(token.forms()::contains)
				|| (text.length() > 1 && token.forms().stream().anyMatch((form) -> form.startsWith(text)))
				|| (this.approximate && EditDistance.between(text, token.term()) <= EditDistance.allowed(text));
	}

}
