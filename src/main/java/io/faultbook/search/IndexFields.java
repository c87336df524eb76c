package io.faultbook.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The fields of the index and how much a word found in one weighs. */
final class IndexFields {

	/** The code as it is. */
	static final String ID = "id";

	/** The code folded. */
	static final String CODE = "code";

	static final String CATEGORY = "category";

	/** A message or description as a whole. */
	static final String PHRASE = "phrase";

	/** What stands where in the fields below, told apart by the positions. */
	static final String PLACES = "places";

	/** How often the words stand in a group of the fields; the group's number follows. */
	static final String COUNTS = "counts";

	/** How long the fields of a group are; the group's number follows. */
	static final String LENGTHS = "lengths";

	static final String MESSAGE = "message";

	static final String RECEIVED_MESSAGE = "receivedMessage";

	static final String DESCRIPTION = "description";

	static final String REMEDIATION = "remediation";

	static final int MESSAGE_NUMBER = 0;

	static final int RECEIVED_MESSAGE_NUMBER = 1;

	private static final int FIRST_TEXT_NUMBER = 2;

	private static final float MESSAGE_WEIGHT = 3;

	private static final float DESCRIPTION_WEIGHT = 2;

	private static final float REMEDIATION_WEIGHT = 1;

	private static final float READERS_LANGUAGE = 1.2f;

	/** A language keeps its number when others come. */
	private final List<Locale> byNumber;

	private final List<Locale> byTag;

	/** For each language all of them, it first. */
	private final Map<Locale, List<Locale>> byReader = new HashMap<>();

	private IndexFields(Set<Locale> languages) {
		this.byNumber = List.copyOf(languages);
		this.byTag = languages.stream().sorted(Comparator.comparing(Locale::toLanguageTag)).toList();
		for (Locale language : languages) {
			Set<Locale> ordered = new LinkedHashSet<>(List.of(language));
			ordered.addAll(this.byTag);
			this.byReader.put(language, List.copyOf(ordered));
		}
	}

	static IndexFields of(Iterable<SearchDocument> documents) {
		return new IndexFields(new IndexFields(Set.of()).with(documents).byTag);
	}

	private IndexFields(List<Locale> languages) {
		this(new LinkedHashSet<>(languages));
	}

	/** The fields of these and more documents. */
	IndexFields with(Iterable<SearchDocument> documents) {
		Set<Locale> found = new LinkedHashSet<>(this.byNumber);
		documents.forEach((document) -> found.addAll(document.texts().keySet()));
		return (found.size() == this.byNumber.size()) ? this : new IndexFields(found);
	}

	/** The number of fields; they are numbered from 0. */
	int count() {
		return FIRST_TEXT_NUMBER + 2 * this.byNumber.size();
	}

	/** The number of a language's description; that of its remediation is the next. */
	int descriptionNumber(Locale language) {
		return FIRST_TEXT_NUMBER + 2 * this.byNumber.indexOf(language);
	}

	/** What a word weighs for a reader, by the number of the field. */
	float[] weights(Locale reader) {
		float[] weights = new float[count()];
		Arrays.fill(weights, 0, FIRST_TEXT_NUMBER, MESSAGE_WEIGHT);
		for (Locale language : this.byNumber) {
			float factor = language.equals(reader) ? READERS_LANGUAGE : 1;
			weights[descriptionNumber(language)] = DESCRIPTION_WEIGHT * factor;
			weights[descriptionNumber(language) + 1] = REMEDIATION_WEIGHT * factor;
		}
		return weights;
	}

	List<Locale> byNumber() {
		return this.byNumber;
	}

	/** The languages, the reader's first. */
	List<Locale> languages(Locale reader) {
		return this.byReader.getOrDefault(reader, this.byTag);
	}

}
