package io.faultbook.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * The words of one document as they are indexed: all fields in one, so that one look at a
 * word tells all fields that it stands in. What may be looked for in a row has its
 * position, each field beginning at one of its own.
 */
final class DocumentWords {

	/** More words of one field are not searched. */
	private static final int FIELD_BITS = 15;

	private static final int MAX_FIELD_LENGTH = (1 << FIELD_BITS) - 1;

	private static final char PAIR = '\u0001';

	/**
	 * A position and what stands there.
	 */
	record Place(int position, String term) {
	}

	private final TextTokenizer tokenizer;

	private final List<Place> places = new ArrayList<>();

	private final Set<String> phrases = new LinkedHashSet<>();

	/** How often each term stands in the fields of a group, by group. */
	private final List<Map<String, Integer>> counts = new ArrayList<>();

	/** The number of words and of their forms, by field. */
	private final Map<Integer, int[]> lengths = new LinkedHashMap<>();

	DocumentWords(SearchDocument document, IndexFields fields, TextTokenizer tokenizer) {
		this.tokenizer = tokenizer;
		addPhrase(IndexFields.MESSAGE_NUMBER, document.message());
		if (document.receivedMessage() != null) {
			addPhrase(IndexFields.RECEIVED_MESSAGE_NUMBER, document.receivedMessage());
		}
		for (Locale language : fields.byNumber()) {
			SearchDocument.Text text = document.texts().get(language);
			if (text != null) {
				addPhrase(fields.descriptionNumber(language), text.description());
				add(fields.descriptionNumber(language) + 1, tokenizer.tokenizeIndexed(text.remediation()));
			}
		}
	}

	private void addPhrase(int field, String text) {
		List<TextToken> tokens = this.tokenizer.tokenizeIndexed(text);
		Phrases.key(tokens).ifPresent(this.phrases::add);
		add(field, tokens);
	}

	private void add(int field, List<TextToken> tokens) {
		int length = Math.min(tokens.size(), MAX_FIELD_LENGTH);
		int forms = 0;
		Map<String, Integer> counts = counts(FieldCounts.group(field));
		for (int i = 0; i < length; i++) {
			Word word = tokens.get(i).word();
			Word next = (i + 1 < length) ? tokens.get(i + 1).word() : null;
			String inRow = inRow(word, next);
			if (inRow != null) {
				this.places.add(new Place((field << FIELD_BITS) + i, inRow));
			}
			for (String form : word.forms()) {
				count(form, field, counts);
			}
			forms += word.forms().size();
		}
		if (length > 0) {
			this.lengths.put(field, new int[] { length, forms });
		}
	}

	private static @Nullable String inRow(Word word, @Nullable Word next) {
		if (!word.ideograph()) {
			return word.whole().stem();
		}
		return (next != null && next.ideograph()) ? pair(word.whole().term(), next.whole().term()) : null;
	}

	private static void count(String term, int field, Map<String, Integer> counts) {
		counts.put(term, FieldCounts.add(counts.getOrDefault(term, 0), field));
	}

	/** What two Chinese characters in a row are found by; they are not counted. */
	static String pair(String first, String second) {
		return PAIR + first + second;
	}

	/** The number of the field that a position is in. */
	static int field(int position) {
		return position >>> FIELD_BITS;
	}

	/**
	 * How often each term stands in the fields of a group, as {@link FieldCounts} packs
	 * it.
	 */
	Map<String, Integer> counts(int group) {
		while (this.counts.size() <= group) {
			this.counts.add(new HashMap<>());
		}
		return this.counts.get(group);
	}

	List<Place> places() {
		return this.places;
	}

	Set<String> phrases() {
		return this.phrases;
	}

	/** The distinct terms. */
	Set<String> terms() {
		Set<String> terms = new HashSet<>();
		this.counts.forEach((counted) -> terms.addAll(counted.keySet()));
		return terms;
	}

	/** Fields that have words. */
	Set<Integer> fields() {
		return this.lengths.keySet();
	}

	/** The number of forms of a field that has words. */
	int forms(int field) {
		return this.lengths.getOrDefault(field, new int[2])[1];
	}

	/**
	 * The lengths of the fields of a group, a byte each.
	 */
	long packedLengths(int group) {
		long packed = 0;
		for (int i = 0; i < FieldCounts.FIELDS; i++) {
			int length = this.lengths.getOrDefault(group * FieldCounts.FIELDS + i, new int[2])[0];
			packed |= (SmallFloat.intToByte4(length) & 0xFFL) << (i * Byte.SIZE);
		}
		return packed;
	}

	/** The number of groups of fields. */
	int groups() {
		int last = this.lengths.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
		return FieldCounts.group(last) + 1;
	}

}
