package io.faultbook.snapshot;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeTexts;

import io.faultbook.search.SearchFilter;

/**
 * Data that edits don't change.
 *
 * @param catalogs the catalogs, without their counts
 * @param titles the titles of each category by language; categories are in display order
 * @param related for each code the codes of its catalog that are easily confused with it,
 * in natural order
 */
record ReferenceData(List<Catalog> catalogs, Map<CategoryId, Map<Locale, String>> titles,
		Map<CodeId, List<String>> related) {

	List<Category> categories(CodeTable codes) {
		return this.titles.entrySet()
			.stream()
			.map((category) -> new Category(category.getKey().catalog(), category.getKey().name(), category.getValue(),
					codes
						.codesIn(new SearchFilter(Set.of(category.getKey().catalog()), category.getKey().name(), null,
								null))
						.size()))
			.toList();
	}

	/** The catalogs that have codes. */
	Catalogs catalogs(CodeTable codes, String defaultCatalog) {
		return new Catalogs(this.catalogs.stream()
			.map((catalog) -> catalog
				.withCount(codes.codesIn(new SearchFilter(Set.of(catalog.name()), null, null, null)).size()))
			.filter((catalog) -> catalog.count() > 0)
			.sorted(Comparator.comparing((Catalog catalog) -> !catalog.name().equals(defaultCatalog))
				.thenComparing(Catalog::name))
			.toList(), defaultCatalog);
	}

	/**
	 * Combine a code with everything that its entries are rendered from.
	 * @param alsoIn the other catalogs that have the code
	 */
	RenderingInput renderingInput(CodeTexts code, List<String> alsoIn, LanguageSetInterner languages) {
		CategoryId category = new CategoryId(code.id().catalog(), code.effectiveCategory());
		Catalog catalog = (this.catalogs.size() > 1) ? this.catalogs.stream()
			.filter((candidate) -> candidate.name().equals(code.id().catalog()))
			.findFirst()
			.orElse(null) : null;
		return new RenderingInput(code, catalog, this.titles.getOrDefault(category, Map.of()),
				code.effectiveRelated(this.related.getOrDefault(code.id(), List.of())), alsoIn,
				languages.languagesOf(code));
	}

}
