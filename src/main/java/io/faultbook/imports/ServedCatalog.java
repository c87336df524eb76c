package io.faultbook.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.faultbook.editing.CodeTexts;
import io.faultbook.snapshot.Category;
import io.faultbook.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A catalog as of a data version.
 *
 * @param state null if there is no such catalog
 * @param codes by code, in natural order
 */
record ServedCatalog(String name, long version, @Nullable CatalogState state, List<Category> categories,
		Map<String, CodeTexts> codes) {

	ServedCatalog {
		categories = List.copyOf(categories);
		codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
	}

	static ServedCatalog of(Snapshot snapshot, String name, @Nullable CatalogState state) {
		Map<String, CodeTexts> codes = new LinkedHashMap<>();
		snapshot.codeTexts(name).forEach((code) -> codes.put(code.code(), code));
		return new ServedCatalog(name, snapshot.version(), state, snapshot.categories().in(name), codes);
	}

}
