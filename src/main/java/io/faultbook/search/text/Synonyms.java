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

/** Groups of wordings with the same meaning: 离线 and 不在线, "missing" and "not found". */
final class Synonyms {

	private final Map<String, List<List<TextToken>>> synonymsByWording = new HashMap<>();

	private final Set<String> firstStems = new HashSet<>();

	private final int maxLength;

	Synonyms(TextTokenizer tokenizer) {
		Map<String, Set<List<TextToken>>> groups = new HashMap<>();
		for (String line : WordList.lines("synonyms.txt")) {
			List<List<TextToken>> group = Stream.of(line.split(",", -1)).map(tokenizer::tokenize).toList();
			for (List<TextToken> wording : group) {
				if (wording.stream().map(TextToken::ideograph).distinct().count() != 1) {
					throw new IllegalStateException("Synonyms must be all Chinese or have no Chinese: " + line);
				}
				this.firstStems.add(wording.get(0).whole().stem());
				groups.computeIfAbsent(key(wording), (key) -> new LinkedHashSet<>()).addAll(group);
			}
		}
		groups.forEach((key, group) -> this.synonymsByWording.put(key,
				group.stream().filter((other) -> !key(other).equals(key)).toList()));
		this.maxLength = groups.values().stream().flatMap(Set::stream).mapToInt(List::size).max().orElse(0);
	}

	/**
	 * Split and join clauses so that each known wording is a clause with its synonyms.
	 */
	List<QueryClause> apply(List<QueryClause> clauses) {
		List<QueryClause> result = new ArrayList<>();
		List<TextToken> words = new ArrayList<>();
		for (QueryClause clause : clauses) {
			if (clause.isIdeographic()) {
				result.addAll(split(words, false));
				words.clear();
				result.addAll(split(clause.tokens(), true));
			}
			else {
				words.addAll(clause.tokens());
			}
		}
		result.addAll(split(words, false));
		return result;
	}

	private List<QueryClause> split(List<TextToken> tokens, boolean keepTogether) {
		List<QueryClause> clauses = new ArrayList<>();
		List<TextToken> rest = new ArrayList<>();
		int position = 0;
		while (position < tokens.size()) {
			QueryClause wording = longestWordingAt(tokens, position);
			if (wording != null) {
				addClause(rest, clauses);
				clauses.add(wording);
				position += wording.tokens().size();
				continue;
			}
			rest.add(tokens.get(position));
			position++;
			if (!keepTogether) {
				addClause(rest, clauses);
			}
		}
		addClause(rest, clauses);
		return clauses;
	}

	private static void addClause(List<TextToken> rest, List<QueryClause> clauses) {
		if (!rest.isEmpty()) {
			clauses.add(QueryClause.of(rest));
			rest.clear();
		}
	}

	private @Nullable QueryClause longestWordingAt(List<TextToken> tokens, int start) {
		if (!this.firstStems.contains(tokens.get(start).whole().stem())) {
			return null;
		}
		for (int end = Math.min(tokens.size(), start + this.maxLength); end > start; end--) {
			List<TextToken> wording = tokens.subList(start, end);
			List<List<TextToken>> synonyms = this.synonymsByWording.get(key(wording));
			if (synonyms != null) {
				return new QueryClause(wording, synonyms);
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
