package io.faultbook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

	/** A message or description as a whole. */
	static final String PHRASE = "phrase";

	static final String CATEGORY = "category";

	static final String MESSAGE = "message";

	static final String RECEIVED_MESSAGE = "receivedMessage";

	static final String DESCRIPTION = "description";

	static final String REMEDIATION = "remediation";

	private static final float MESSAGE_WEIGHT = 3;

	private static final float DESCRIPTION_WEIGHT = 2;

	private static final float REMEDIATION_WEIGHT = 1;

	private static final float READERS_LANGUAGE = 1.2f;

	private final List<Locale> languages;

	private IndexFields(List<Locale> languages) {
		this.languages = List.copyOf(languages);
	}

	static IndexFields of(Iterable<SearchDocument> documents) {
		return new IndexFields(List.of()).with(documents);
	}

	/** The fields of these and more documents. */
	IndexFields with(Iterable<SearchDocument> documents) {
		Set<Locale> found = new HashSet<>(this.languages);
		documents.forEach((document) -> found.addAll(document.texts().keySet()));
		return (found.size() == this.languages.size()) ? this
				: new IndexFields(found.stream().sorted(Comparator.comparing(Locale::toLanguageTag)).toList());
	}

	/** The fields that words are looked for in, weighted for a reader. */
	Map<String, Float> weights(Locale reader) {
		Map<String, Float> weights = new LinkedHashMap<>();
		weights.put(MESSAGE, MESSAGE_WEIGHT);
		weights.put(RECEIVED_MESSAGE, MESSAGE_WEIGHT);
		for (Locale language : this.languages) {
			float factor = language.equals(reader) ? READERS_LANGUAGE : 1;
			weights.put(of(DESCRIPTION, language), DESCRIPTION_WEIGHT * factor);
			weights.put(of(REMEDIATION, language), REMEDIATION_WEIGHT * factor);
		}
		return weights;
	}

	/** The languages, the reader's first. */
	List<Locale> languages(Locale reader) {
		List<Locale> ordered = new ArrayList<>(this.languages);
		if (ordered.remove(reader)) {
			ordered.add(0, reader);
		}
		return ordered;
	}

	static String of(String field, Locale language) {
		return field + '.' + language.toLanguageTag();
	}

}
