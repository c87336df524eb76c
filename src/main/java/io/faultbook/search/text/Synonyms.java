package io.faultbook.search.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Wordings that readers use for one another: 离线 for 不在线, "missing" for "not found". The
 * list is a resource, a group a line.
 */
final class Synonyms {

	/** For each wording the others of its groups. */
	private final Map<String, List<List<TextToken>>> others = new HashMap<>();

	private final Set<String> beginnings = new HashSet<>();

	private final int longest;

	Synonyms(TextTokenizer tokenizer) {
		Map<String, Set<List<TextToken>>> groups = new HashMap<>();
		for (String line : WordList.lines("synonyms.txt")) {
			List<List<TextToken>> group = Stream.of(line.split(",", -1)).map(tokenizer::tokenize).toList();
			for (List<TextToken> wording : group) {
				if (wording.stream().map(TextToken::ideograph).distinct().count() != 1) {
					throw new IllegalStateException("Synonyms must be all Chinese or have no Chinese: " + line);
				}
				this.beginnings.add(wording.get(0).whole().stem());
				groups.computeIfAbsent(key(wording), (key) -> new LinkedHashSet<>()).addAll(group);
			}
		}
		groups.forEach((key, group) -> this.others.put(key,
				group.stream().filter((other) -> !key(other).equals(key)).toList()));
		this.longest = groups.values().stream().flatMap(Set::stream).mapToInt(List::size).max().orElse(0);
	}

	/**
	 * The units, cut and joined so that each wording known here is one, with its
	 * synonyms.
	 */
	List<QueryClause> in(List<QueryClause> units) {
		List<QueryClause> found = new ArrayList<>();
		List<TextToken> words = new ArrayList<>();
		for (QueryClause unit : units) {
			if (unit.isIdeographic()) {
				found.addAll(cut(words, false));
				words.clear();
				found.addAll(cut(unit.tokens(), true));
			}
			else {
				words.addAll(unit.tokens());
			}
		}
		found.addAll(cut(words, false));
		return found;
	}

	private List<QueryClause> cut(List<TextToken> tokens, boolean inOne) {
		List<QueryClause> units = new ArrayList<>();
		List<TextToken> rest = new ArrayList<>();
		int position = 0;
		while (position < tokens.size()) {
			QueryClause wording = longestAt(tokens, position);
			if (wording != null) {
				flush(rest, units);
				units.add(wording);
				position += wording.tokens().size();
				continue;
			}
			rest.add(tokens.get(position));
			position++;
			if (!inOne) {
				flush(rest, units);
			}
		}
		flush(rest, units);
		return units;
	}

	private static void flush(List<TextToken> rest, List<QueryClause> units) {
		if (!rest.isEmpty()) {
			units.add(QueryClause.of(rest));
			rest.clear();
		}
	}

	private @Nullable QueryClause longestAt(List<TextToken> tokens, int start) {
		if (!this.beginnings.contains(tokens.get(start).whole().stem())) {
			return null;
		}
		for (int end = Math.min(tokens.size(), start + this.longest); end > start; end--) {
			List<TextToken> wording = tokens.subList(start, end);
			List<List<TextToken>> others = this.others.get(key(wording));
			if (others != null) {
				return new QueryClause(wording, others);
			}
		}
		return null;
	}

	private static String key(List<TextToken> wording) {
		StringBuilder key = new StringBuilder();
		for (TextToken token : wording) {
			key.append(token.whole().stem()).append(' ');
		}
		return key.toString();
	}

}
