package io.faultbook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;

/** The names of index fields, and the weight of a word in each. */
final class SearchFields {

	/** The catalog and the code. */
	static final String ID = "id";

	static final String CATALOG = "catalog";

	/** The code and its aliases. */
	static final String NAME = "name";

	/** The code and its aliases, folded. */
	static final String CODE = "code";

	/** Sorts codes in their natural order, equal ones by catalog. */
	static final String SORT_KEY = "sortKey";

	static final String CATEGORY = "category";

	static final String RETRY = "retry";

	static final String ACTOR = "actor";

	/** A whole message or description as a single term. */
	static final String PHRASE = "phrase";

	/** The longest literal text of a message with placeholders. */
	static final String PATTERN = "pattern";

	static final String MESSAGE = "message";

	static final String RECEIVED_MESSAGE = "receivedMessage";

	static final String DESCRIPTION = "description";

	static final String REMEDIATION = "remediation";

	private static final float MESSAGE_WEIGHT = 3;

	private static final float DESCRIPTION_WEIGHT = 2;

	private static final float REMEDIATION_WEIGHT = 1;

	private static final float PREFERRED_LANGUAGE_BOOST = 1.2f;

	private final List<Locale> languages;

	/** Includes languages that only deleted documents have. */
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

	Map<String, Float> weights(Locale preferred) {
		Map<String, Float> weights = new LinkedHashMap<>();
		weights.put(MESSAGE, MESSAGE_WEIGHT);
		weights.put(RECEIVED_MESSAGE, MESSAGE_WEIGHT);
		for (Locale language : this.languages) {
			float factor = language.equals(preferred) ? PREFERRED_LANGUAGE_BOOST : 1;
			weights.put(description(language), DESCRIPTION_WEIGHT * factor);
			weights.put(remediation(language), REMEDIATION_WEIGHT * factor);
		}
		return weights;
	}

	/** The preferred language comes first. */
	List<Locale> languages(Locale preferred) {
		if (!this.languages.contains(preferred)) {
			return this.languages;
		}
		List<Locale> ordered = new ArrayList<>(this.languages);
		ordered.remove(preferred);
		ordered.add(0, preferred);
		return ordered;
	}

}
