package io.faultbook.snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.faultbook.code.NaturalOrder;
import io.faultbook.language.LanguageSet;
import org.jspecify.annotations.Nullable;

/** The codes of a snapshot in natural order, by name, and by category; immutable. */
final class CodeTable {

	private static final NaturalOrder NATURAL_ORDER = new NaturalOrder();

	private final List<RenderedCode> codes;

	private final Map<String, RenderedCode> byCode = new HashMap<>();

	private final Map<String, List<RenderedCode>> byCategory = new HashMap<>();

	private final Map<LanguageSet, Integer> languageSetCounts = new HashMap<>();

	private final long fingerprint;

	CodeTable(List<RenderedCode> sortedCodes) {
		this.codes = sortedCodes;
		long sum = 0;
		for (RenderedCode code : sortedCodes) {
			this.byCode.put(code.code(), code);
			this.byCategory.computeIfAbsent(code.category(), (category) -> new ArrayList<>()).add(code);
			this.languageSetCounts.merge(code.languages(), 1, Integer::sum);
			sum += code.fingerprint();
		}
		this.fingerprint = sum;
	}

	/**
	 * Return a table with some codes replaced, added, or removed.
	 * @param changes the new state of each changed code, or null to remove it
	 */
	CodeTable with(Map<String, @Nullable RenderedCode> changes) {
		return new CodeTable(withChanges(this.codes, RenderedCode::code, changes));
	}

	/** Apply changes to a list that is in natural order of its keys. */
	static <T> List<T> withChanges(List<T> elements, Function<T, String> key, Map<String, @Nullable T> changes) {
		Comparator<T> order = Comparator.comparing(key, NATURAL_ORDER);
		List<T> copy = new ArrayList<>(elements.size() + changes.size());
		for (T element : elements) {
			if (!changes.containsKey(key.apply(element))) {
				copy.add(element);
			}
		}
		for (T changed : changes.values()) {
			if (changed != null) {
				copy.add(-Collections.binarySearch(copy, changed, order) - 1, changed);
			}
		}
		return Collections.unmodifiableList(copy);
	}

	List<RenderedCode> codes() {
		return this.codes;
	}

	@Nullable RenderedCode find(String code) {
		return this.byCode.get(code);
	}

	List<RenderedCode> codesIn(String category) {
		return Collections.unmodifiableList(this.byCategory.getOrDefault(category, List.of()));
	}

	/** The number of codes for each set of languages that codes have texts in. */
	Map<LanguageSet, Integer> languageSetCounts() {
		return this.languageSetCounts;
	}

	/** Identifies the content: equal for equal codes, however the table was built. */
	long fingerprint() {
		return this.fingerprint;
	}

}
