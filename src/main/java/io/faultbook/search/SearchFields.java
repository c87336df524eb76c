package io.faultbook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;

/** The fields of the index: one for each text, with the weight of a word in it. */
final class SearchFields {

	/** The code as it is. */
	static final String ID = "id";

	/** The code folded. */
	static final String CODE = "code";

	/** What sorts the codes naturally. */
	static final String ORDER = "order";

	static final String CATEGORY = "category";

	/** A whole message or description. */
	static final String PHRASE = "phrase";

	static final String MESSAGE = "message";

	static final String RECEIVED_MESSAGE = "receivedMessage";

	static final String DESCRIPTION = "description";

	static final String REMEDIATION = "remediation";

	private static final float MESSAGE_WEIGHT = 3;

	private static final float DESCRIPTION_WEIGHT = 2;

	private static final float REMEDIATION_WEIGHT = 1;

	private static final float READERS_LANGUAGE = 1.2f;

	private final List<Locale> languages;

	/**
	 * The fields of an index, which may be of languages that no document has any more.
	 */
	SearchFields(IndexReader reader) {
		String prefix = DESCRIPTION + '.';
		this.languages = FieldInfos.getIndexedFields(reader)
			.stream()
			.filter((field) -> field.startsWith(prefix))
			.map((field) -> Locale.forLanguageTag(field.substring(prefix.length())))
			.sorted(Comparator.comparing(Locale::toLanguageTag))
			.toList();
	}

	static String description(Locale language) {
		return DESCRIPTION + '.' + language.toLanguageTag();
	}

	static String remediation(Locale language) {
		return REMEDIATION + '.' + language.toLanguageTag();
	}

	/** The weight of a word for a reader, by field. */
	Map<String, Float> weights(Locale reader) {
		Map<String, Float> weights = new LinkedHashMap<>();
		weights.put(MESSAGE, MESSAGE_WEIGHT);
		weights.put(RECEIVED_MESSAGE, MESSAGE_WEIGHT);
		for (Locale language : this.languages) {
			float factor = language.equals(reader) ? READERS_LANGUAGE : 1;
			weights.put(description(language), DESCRIPTION_WEIGHT * factor);
			weights.put(remediation(language), REMEDIATION_WEIGHT * factor);
		}
		return weights;
	}

	/** The languages, the reader's first. */
	List<Locale> languages(Locale reader) {
		if (!this.languages.contains(reader)) {
			return this.languages;
		}
		List<Locale> ordered = new ArrayList<>(this.languages);
		ordered.remove(reader);
		ordered.add(0, reader);
		return ordered;
	}

}
