package io.faultbook.snapshot;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.faultbook.code.NaturalOrder;
import io.faultbook.editing.CodeTexts;

/**
 * What all codes have in common, and edits do not change.
 *
 * @param titles for each category, in the order they are shown in, what people call it by
 * language
 * @param related for a code those that are easily confused with it, in natural order
 */
record CatalogFrame(Map<String, Map<Locale, String>> titles, Map<String, List<String>> related) {

	private static final NaturalOrder NATURAL_ORDER = new NaturalOrder();

	static CatalogFrame of(CatalogRows rows) {
		return new CatalogFrame(titles(rows), related(rows.related()));
	}

	private static Map<String, Map<Locale, String>> titles(CatalogRows rows) {
		Map<String, Map<Locale, String>> all = rows.titles()
			.stream()
			.collect(Collectors.groupingBy(CategoryTitle::category,
					Collectors.toUnmodifiableMap(CategoryTitle::language, CategoryTitle::title)));
		Map<String, Map<Locale, String>> titles = new LinkedHashMap<>();
		rows.categories()
			.stream()
			.sorted(Comparator.comparingInt(Category::sortOrder))
			.forEach((category) -> titles.put(category.name(), all.getOrDefault(category.name(), Map.of())));
		return titles;
	}

	/** A pair stands once in the database and holds both ways. */
	private static Map<String, List<String>> related(List<RelatedCode> pairs) {
		return pairs.stream()
			.flatMap(
					(pair) -> Stream.of(Map.entry(pair.code(), pair.related()), Map.entry(pair.related(), pair.code())))
			.collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors
				.collectingAndThen(Collectors.toCollection(() -> new TreeSet<>(NATURAL_ORDER)), List::copyOf))));
	}

	/** The categories with the numbers of their codes. */
	List<CatalogCategory> categories(CodeTable codes) {
		return this.titles.entrySet()
			.stream()
			.map((category) -> new CatalogCategory(category.getKey(), category.getValue(),
					codes.in(category.getKey()).size()))
			.toList();
	}

	/** What a code is rendered from. */
	CodeBasis basis(CodeTexts code, LanguageSets languages) {
		return new CodeBasis(code, this.titles.getOrDefault(code.category(), Map.of()),
				this.related.getOrDefault(code.code(), List.of()), languages.of(code));
	}

}
