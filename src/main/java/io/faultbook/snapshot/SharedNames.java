package io.faultbook.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeTexts;

/** The catalogs that have a code with the same name. */
final class SharedNames {

	private final Map<String, Set<String>> catalogsByName = new HashMap<>();

	private SharedNames() {
	}

	static SharedNames of(Collection<CodeTexts> codes) {
		SharedNames names = new SharedNames();
		if (codes.stream().map((code) -> code.id().catalog()).distinct().limit(2).count() > 1) {
			codes.stream().filter(LanguageSetInterner::hasText).forEach(names::add);
		}
		return names;
	}

	private void add(CodeTexts code) {
		add(code.code(), code.id().catalog());
		code.aliases().forEach((alias) -> add(alias, code.id().catalog()));
	}

	private void add(String name, String catalog) {
		this.catalogsByName.merge(name, Set.of(catalog), (before, added) -> {
			Set<String> all = new TreeSet<>(before);
			all.addAll(added);
			return all;
		});
	}

	/** The other catalogs that have the code, by name. */
	List<String> otherCatalogs(CodeId id) {
		return this.catalogsByName.getOrDefault(id.code(), Set.of())
			.stream()
			.filter((catalog) -> !catalog.equals(id.catalog()))
			.toList();
	}

}
