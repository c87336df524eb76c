package io.faultbook.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.faultbook.code.NaturalOrder;
import io.faultbook.language.LanguageSet;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a snapshot, in natural order and by name; immutable. A table of which few
 * codes changed shares most of itself with the one before, so that an edit does not cost
 * what all codes do.
 */
final class CodeTable {

	private static final NaturalOrder NATURAL_ORDER = new NaturalOrder();

	/** A power of two; of 100,000 codes some 100 each. */
	private static final int SHARDS = 1024;

	private final List<CatalogCode> codes;

	private final List<Map<String, CatalogCode>> shards;

	private final Map<String, List<CatalogCode>> categories;

	private final Map<LanguageSet, Integer> languages;

	private final long fingerprint;

	private CodeTable(List<CatalogCode> codes, List<Map<String, CatalogCode>> shards,
			Map<String, List<CatalogCode>> categories, Map<LanguageSet, Integer> languages, long fingerprint) {
		this.codes = codes;
		this.shards = shards;
		this.categories = categories;
		this.languages = languages;
		this.fingerprint = fingerprint;
	}

	/** A table of codes that are in order. */
	static CodeTable of(List<CatalogCode> codes) {
		List<Map<String, CatalogCode>> shards = new ArrayList<>(Collections.nCopies(SHARDS, Map.of()));
		Map<String, List<CatalogCode>> categories = new HashMap<>();
		Map<LanguageSet, Integer> languages = new HashMap<>();
		long fingerprint = 0;
		for (CatalogCode code : codes) {
			Map<String, CatalogCode> shard = shards.get(shard(code.code()));
			if (shard.isEmpty()) {
				shard = new HashMap<>();
				shards.set(shard(code.code()), shard);
			}
			shard.put(code.code(), code);
			categories.computeIfAbsent(code.category(), (category) -> new ArrayList<>()).add(code);
			languages.merge(code.languages(), 1, Integer::sum);
			fingerprint += code.fingerprint();
		}
		return new CodeTable(codes, shards, categories, languages, fingerprint);
	}

	/**
	 * The table after a change.
	 * @param changed what changed, by name: the code as it is now, or null for none
	 */
	CodeTable with(Map<String, @Nullable CatalogCode> changed) {
		List<Map<String, CatalogCode>> copies = new ArrayList<>(this.shards);
		Map<String, List<CatalogCode>> grouped = new HashMap<>(this.categories);
		Map<LanguageSet, Integer> counts = new HashMap<>(this.languages);
		long sum = this.fingerprint;
		for (Map.Entry<String, @Nullable CatalogCode> change : changed.entrySet()) {
			String name = change.getKey();
			CatalogCode before = find(name);
			CatalogCode after = change.getValue();
			Map<String, CatalogCode> shard = new HashMap<>(copies.get(shard(name)));
			copies.set(shard(name), shard);
			if (before != null) {
				shard.remove(name);
				grouped.computeIfPresent(before.category(),
						(category, all) -> replaced(all, CatalogCode::code, name, null));
				counts.computeIfPresent(before.languages(), (languages, count) -> (count > 1) ? count - 1 : null);
				sum -= before.fingerprint();
			}
			if (after != null) {
				shard.put(name, after);
				grouped.merge(after.category(), List.of(after),
						(all, one) -> replaced(all, CatalogCode::code, name, after));
				counts.merge(after.languages(), 1, Integer::sum);
				sum += after.fingerprint();
			}
		}
		return new CodeTable(replaced(this.codes, CatalogCode::code, changed), copies, grouped, counts, sum);
	}

	/** A list in order, with what changed in it. */
	static <T> List<T> replaced(List<T> all, Function<T, String> name, Map<String, @Nullable T> changed) {
		List<T> copy = new ArrayList<>(all);
		changed.forEach((key, now) -> replace(copy, name, key, now));
		return Collections.unmodifiableList(copy);
	}

	private static <T> List<T> replaced(List<T> all, Function<T, String> name, String key, @Nullable T now) {
		List<T> copy = new ArrayList<>(all);
		replace(copy, name, key, now);
		return copy;
	}

	private static <T> void replace(List<T> all, Function<T, String> name, String key, @Nullable T now) {
		int found = Collections.binarySearch(new Names<>(all, name), key, NATURAL_ORDER);
		if (found >= 0 && now != null) {
			all.set(found, now);
		}
		else if (found >= 0) {
			all.remove(found);
		}
		else if (now != null) {
			all.add(-1 - found, now);
		}
	}

	private static int shard(String code) {
		int hash = code.hashCode();
		return (hash ^ hash >>> 16) & (SHARDS - 1);
	}

	/** All codes, in natural order. */
	List<CatalogCode> codes() {
		return this.codes;
	}

	@Nullable CatalogCode find(String code) {
		return this.shards.get(shard(code)).get(code);
	}

	/** The codes of a category, in natural order. */
	List<CatalogCode> in(String category) {
		return Collections.unmodifiableList(this.categories.getOrDefault(category, List.of()));
	}

	/** The sets of languages that codes are described in, and how many in each. */
	Map<LanguageSet, Integer> languages() {
		return this.languages;
	}

	/** Names the content: the same for the same codes, whatever they were made from. */
	long fingerprint() {
		return this.fingerprint;
	}

}
