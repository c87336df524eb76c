package io.faultbook.snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import io.faultbook.code.CodeId;
import io.faultbook.language.LanguageSet;
import io.faultbook.search.SearchFilter;
import org.jspecify.annotations.Nullable;

/** The codes of a snapshot in natural order, by name, and by category; immutable. */
final class CodeTable {

	private final List<RenderedCode> codes;

	private final Map<String, List<RenderedCode>> byName = new HashMap<>();

	private final Map<String, List<RenderedCode>> byCatalog = new HashMap<>();

	private final Map<CategoryId, List<RenderedCode>> byCategory = new HashMap<>();

	private final Map<LanguageSet, Integer> languageSetCounts = new HashMap<>();

	private final long fingerprint;

	CodeTable(List<RenderedCode> sortedCodes) {
		this.codes = sortedCodes;
		long sum = 0;
		for (RenderedCode code : sortedCodes) {
			addName(code.code(), code);
			this.byCatalog.computeIfAbsent(code.id().catalog(), (catalog) -> new ArrayList<>()).add(code);
			this.byCategory.computeIfAbsent(code.category(), (category) -> new ArrayList<>()).add(code);
			this.languageSetCounts.merge(code.languages(), 1, Integer::sum);
			sum += code.fingerprint();
		}
		this.fingerprint = sum;
		sortedCodes.forEach((code) -> code.aliases().forEach((alias) -> addAlias(alias, code)));
	}

	/** A code takes precedence over an alias of the same catalog. */
	private void addAlias(String alias, RenderedCode code) {
		if (find(new CodeId(code.id().catalog(), alias)) == null) {
			addName(alias, code);
		}
	}

	private void addName(String name, RenderedCode code) {
		this.byName.merge(name, List.of(code), (before, added) -> {
			List<RenderedCode> all = new ArrayList<>(before);
			all.addAll(added);
			return List.copyOf(all);
		});
	}

	/**
	 * Return a table with some codes replaced, added, or removed.
	 * @param changes the new state of each changed code, or null to remove it
	 */
	CodeTable with(Map<CodeId, @Nullable RenderedCode> changes) {
		return new CodeTable(withChanges(this.codes, RenderedCode::id, changes));
	}

	/** Apply changes to a list that is in natural order of its keys. */
	static <T> List<T> withChanges(List<T> elements, Function<T, CodeId> key, Map<CodeId, @Nullable T> changes) {
		Comparator<T> order = Comparator.comparing(key);
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

	/** The codes with a name, which may be an alias, in natural order. */
	List<RenderedCode> named(String name) {
		return this.byName.getOrDefault(name, List.of());
	}

	@Nullable RenderedCode find(CodeId id) {
		for (RenderedCode code : named(id.code())) {
			if (code.id().equals(id)) {
				return code;
			}
		}
		return null;
	}

	/** The codes that a filter finds, in natural order. */
	List<RenderedCode> codesIn(SearchFilter filter) {
		List<RenderedCode> codes = codesIn(filter.catalogs(), filter.category());
		return (filter.retry() == null && filter.actor() == null) ? codes
				: codes.stream().filter((code) -> code.matches(filter)).toList();
	}

	private List<RenderedCode> codesIn(Set<String> catalogs, @Nullable String category) {
		if (catalogs.isEmpty() && category == null) {
			return this.codes;
		}
		Set<String> names = catalogs.isEmpty() ? this.byCatalog.keySet() : catalogs;
		List<List<RenderedCode>> lists = names.stream()
			.map((catalog) -> (category == null) ? this.byCatalog.get(catalog)
					: this.byCategory.get(new CategoryId(catalog, category)))
			.filter(Objects::nonNull)
			.toList();
		return (lists.size() == 1) ? Collections.unmodifiableList(lists.get(0))
				: lists.stream().flatMap(List::stream).sorted(Comparator.comparing(RenderedCode::id)).toList();
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
