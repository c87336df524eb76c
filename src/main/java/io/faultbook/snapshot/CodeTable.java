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

/** The codes of a snapshot, in natural order and by name; immutable. */
final class CodeTable {

	private static final NaturalOrder NATURAL_ORDER = new NaturalOrder();

	private final List<RenderedCode> codes;

	private final Map<String, RenderedCode> byCode = new HashMap<>();

	private final Map<String, List<RenderedCode>> byCategory = new HashMap<>();

	private final Map<LanguageSet, Integer> languageSetCounts = new HashMap<>();

	private final long fingerprint;

	/** A table of codes that are in order. */
	CodeTable(List<RenderedCode> codes) {
		this.codes = codes;
		long sum = 0;
		for (RenderedCode code : codes) {
			this.byCode.put(code.code(), code);
			this.byCategory.computeIfAbsent(code.category(), (category) -> new ArrayList<>()).add(code);
			this.languageSetCounts.merge(code.languages(), 1, Integer::sum);
			sum += code.fingerprint();
		}
		this.fingerprint = sum;
	}

	/**
	 * The table after a change.
	 * @param changed what changed, by name: the code as it is now, or null for none
	 */
	CodeTable with(Map<String, @Nullable RenderedCode> changed) {
		return new CodeTable(withChanges(this.codes, RenderedCode::code, changed));
	}

	/** A list in natural order, with what changed in it. */
	static <T> List<T> withChanges(List<T> all, Function<T, String> name, Map<String, @Nullable T> changed) {
		Comparator<T> order = Comparator.comparing(name, NATURAL_ORDER);
		List<T> copy = new ArrayList<>(all.size() + changed.size());
		for (T one : all) {
			if (!changed.containsKey(name.apply(one))) {
				copy.add(one);
			}
		}
		for (T now : changed.values()) {
			if (now != null) {
				copy.add(-Collections.binarySearch(copy, now, order) - 1, now);
			}
		}
		return Collections.unmodifiableList(copy);
	}

	/** All codes, in natural order. */
	List<RenderedCode> codes() {
		return this.codes;
	}

	@Nullable RenderedCode find(String code) {
		return this.byCode.get(code);
	}

	/** The codes of a category, in natural order. */
	List<RenderedCode> codesIn(String category) {
		return Collections.unmodifiableList(this.byCategory.getOrDefault(category, List.of()));
	}

	/** The sets of languages that codes are described in, and how many in each. */
	Map<LanguageSet, Integer> languageSetCounts() {
		return this.languageSetCounts;
	}

	/** Names the content: the same for the same codes, whatever they were made from. */
	long fingerprint() {
		return this.fingerprint;
	}

}
