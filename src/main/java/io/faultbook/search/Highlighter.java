package io.faultbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Finds the places in the texts of a page of hits that a query matches. */
final class Highlighter {

	/** The marks by field and document. */
	private final Map<String, SortedMap<Integer, List<Match.Mark>>> marks = new HashMap<>();

	/**
	 * Mark the hits of a page.
	 * @param words the query whose terms and phrases are marked
	 */
	Highlighter(StoredCodes stored, Query words, List<ScoreDoc> page) {
		Map<LeafReaderContext, List<Integer>> segments = new HashMap<>();
		page.forEach((hit) -> segments.computeIfAbsent(stored.leaf(hit.doc), (leaf) -> new ArrayList<>()).add(hit.doc));
		Set<PhraseMarker> phrases = phrases(words);
		try {
			for (Map.Entry<LeafReaderContext, List<Integer>> segment : segments.entrySet()) {
				for (PhraseMarker phrase : phrases) {
					mark(phrase, segment.getKey(), segment.getValue());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void mark(PhraseMarker phrase, LeafReaderContext segment, List<Integer> documents) throws IOException {
		SortedMap<Integer, List<Match.Mark>> found = new TreeMap<>();
		documents.forEach((document) -> found.put(document - segment.docBase, marks(phrase.field(), document)));
		phrase.mark(segment.reader(), found);
	}

	private List<Match.Mark> marks(String field, int document) {
		return this.marks.computeIfAbsent(field, (name) -> new TreeMap<>())
			.computeIfAbsent(document, (number) -> new ArrayList<>());
	}

	private static Set<PhraseMarker> phrases(Query query) {
		Set<PhraseMarker> phrases = new LinkedHashSet<>();
		query.visit(new QueryVisitor() {
			@Override
			public void consumeTerms(Query leaf, Term... terms) {
				int[] positions = (leaf instanceof PhraseQuery phrase) ? phrase.getPositions() : new int[0];
				List<PhraseMarker.Slot> slots = new ArrayList<>();
				for (int i = 0; i < positions.length; i++) {
					slots.add(new PhraseMarker.Slot(terms[i], positions[i]));
				}
				for (int i = positions.length; i < terms.length; i++) {
					phrases.add(new PhraseMarker(List.of(new PhraseMarker.Slot(terms[i], 0))));
				}
				if (!slots.isEmpty()) {
					phrases.add(new PhraseMarker(slots));
				}
			}
		});
		return phrases;
	}

	/**
	 * The matches in the texts of a hit: its message, then the texts.
	 * @param document the number of the document in the index
	 * @param source the document
	 * @param languages the languages of the index, the reader's first
	 */
	List<Match> matches(int document, SearchDocument source, List<Locale> languages) {
		List<Match> matches = new ArrayList<>();
		add(SearchFields.MESSAGE, null, source.message(), SearchFields.MESSAGE, document, matches);
		add(SearchFields.RECEIVED_MESSAGE, null, source.receivedMessage(), SearchFields.RECEIVED_MESSAGE, document,
				matches);
		for (Locale language : languages) {
			SearchDocument.Text text = source.texts().get(language);
			if (text != null) {
				add(SearchFields.DESCRIPTION, language, text.description(), SearchFields.description(language),
						document, matches);
				add(SearchFields.REMEDIATION, language, text.remediation(), SearchFields.remediation(language),
						document, matches);
			}
		}
		return matches;
	}

	private void add(String name, @Nullable Locale language, @Nullable String text, String field, int document,
			List<Match> matches) {
		List<Match.Mark> marks = this.marks.getOrDefault(field, new TreeMap<>()).getOrDefault(document, List.of());
		if (text != null && !marks.isEmpty()) {
			matches.add(Fragment.around(merged(marks), text)
				.match(name, (language != null) ? language.toLanguageTag() : null));
		}
	}

	/** The marks in order. What touches is one: Chinese has no spaces between words. */
	private static List<Match.Mark> merged(List<Match.Mark> marks) {
		List<Match.Mark> merged = new ArrayList<>();
		for (Match.Mark mark : marks.stream().sorted(Comparator.comparingInt(Match.Mark::start)).toList()) {
			Match.Mark last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
			if (last != null && mark.start() <= last.end()) {
				merged.set(merged.size() - 1, new Match.Mark(last.start(), Math.max(last.end(), mark.end())));
			}
			else {
				merged.add(mark);
			}
		}
		return merged;
	}

}
