package io.faultbook.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.TextState;
import io.faultbook.language.LanguageSet;
import io.faultbook.search.Indexer;
import io.faultbook.search.NaturalOrder;
import io.faultbook.search.SearchDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds the snapshot of one catalogue version from its rows: renders and indexes all.
 */
final class SnapshotBuilder {

	private static final NaturalOrder NATURAL_ORDER = new NaturalOrder();

	private static final Comparator<CodeTexts> IN_ORDER = Comparator.comparing(CodeTexts::code, NATURAL_ORDER);

	private final Locale defaultLanguage;

	private final List<EntryRenderer> renderers;

	private final JsonMapper mapper;

	private final EntryComposer composer = new EntryComposer();

	private final Indexer indexer = new Indexer();

	SnapshotBuilder(Locale defaultLanguage, List<EntryRenderer> renderers, JsonMapper mapper) {
		this.defaultLanguage = defaultLanguage;
		this.renderers = List.copyOf(renderers);
		this.mapper = mapper;
	}

	/**
	 * Build a snapshot.
	 * @param previous a snapshot whose codes are taken over where nothing about them
	 * changed, or null
	 * @throws IllegalArgumentException if there is no text in any language
	 */
	CatalogSnapshot build(CatalogRows rows, @Nullable CatalogSnapshot previous) {
		Map<String, CatalogCategory> categories = categories(rows);
		Map<String, List<String>> related = related(rows.related());
		Map<List<Locale>, LanguageSet> languageSets = new HashMap<>();
		List<CodeTexts> all = rows.codes().stream().sorted(IN_ORDER).toList();
		List<CatalogCode> codes = new ArrayList<>();
		for (CodeTexts code : all) {
			List<Locale> written = written(code);
			if (!written.isEmpty()) {
				CatalogCategory category = Objects.requireNonNull(categories.get(code.category()));
				CodeBasis basis = new CodeBasis(code, category.titles(), related.getOrDefault(code.code(), List.of()),
						languageSets.computeIfAbsent(written, this::languageSet));
				codes.add(unchanged(basis, previous).orElseGet(() -> render(basis, category)));
			}
		}
		LanguageSet languages = languageSet(languageSets.keySet().stream().flatMap(List::stream).distinct().toList());
		List<SearchDocument> documents = codes.stream().map(SearchDocuments::of).toList();
		return new CatalogSnapshot(rows.version(), languages, codes, all,
				new CatalogCategories(categories.values(), languages, this.mapper), this.indexer.index(documents));
	}

	private static Optional<CatalogCode> unchanged(CodeBasis basis, @Nullable CatalogSnapshot previous) {
		return Optional.ofNullable(previous)
			.flatMap((snapshot) -> snapshot.find(basis.code().code()))
			.filter((code) -> code.basis().equals(basis));
	}

	/** A code without a text in any language has nothing to be served yet. */
	private static List<Locale> written(CodeTexts code) {
		return code.texts().stream().filter((text) -> text.effective() != null).map(TextState::language).toList();
	}

	private CatalogCode render(CodeBasis basis, CatalogCategory category) {
		Map<Locale, RenderedEntry> rendered = new HashMap<>();
		for (CatalogEntry entry : this.composer.compose(basis.code(), basis.languages(), basis.related())) {
			Locale language = Locale.forLanguageTag(entry.language());
			rendered.put(language, new RenderedEntry(entry, category.title(language), this.renderers));
		}
		return new CatalogCode(basis, rendered);
	}

	private LanguageSet languageSet(Collection<Locale> languages) {
		return LanguageSet.of(this.defaultLanguage, languages);
	}

	private static Map<String, CatalogCategory> categories(CatalogRows rows) {
		Map<String, Long> counts = rows.codes()
			.stream()
			.filter((code) -> !written(code).isEmpty())
			.collect(Collectors.groupingBy(CodeTexts::category, Collectors.counting()));
		Map<String, Map<Locale, String>> titles = rows.titles()
			.stream()
			.collect(Collectors.groupingBy(CategoryTitle::category,
					Collectors.toMap(CategoryTitle::language, CategoryTitle::title)));
		return rows.categories()
			.stream()
			.sorted(Comparator.comparingInt(Category::sortOrder))
			.map((category) -> new CatalogCategory(category.name(), titles.getOrDefault(category.name(), Map.of()),
					Math.toIntExact(counts.getOrDefault(category.name(), 0L))))
			.collect(Collectors.toMap(CatalogCategory::name, Function.identity(), (first, second) -> first,
					LinkedHashMap::new));
	}

	/** A pair stands once in the database and holds both ways. */
	private static Map<String, List<String>> related(List<RelatedCode> pairs) {
		return pairs.stream()
			.flatMap(
					(pair) -> Stream.of(Map.entry(pair.code(), pair.related()), Map.entry(pair.related(), pair.code())))
			.collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors
				.collectingAndThen(Collectors.toCollection(() -> new TreeSet<>(NATURAL_ORDER)), List::copyOf))));
	}

}
