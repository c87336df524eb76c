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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.faultbook.language.LanguageSet;
import io.faultbook.search.Indexer;
import io.faultbook.search.SearchDocument;

import tools.jackson.databind.json.JsonMapper;

/**
 * Builds the snapshot of one catalogue version from its rows: renders and indexes all.
 */
final class SnapshotBuilder {

	private static final NaturalOrder NATURAL_ORDER = new NaturalOrder();

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
	 * @throws IllegalArgumentException if there is no text in any language
	 */
	CatalogSnapshot build(CatalogRows rows) {
		Map<String, Map<Locale, SourceText>> texts = textsByCode(rows.texts());
		Map<String, CatalogCategory> categories = categories(rows);
		Map<String, List<String>> related = related(rows.related());
		Map<List<Locale>, LanguageSet> languageSets = new HashMap<>();
		List<CatalogCode> codes = new ArrayList<>();
		List<SearchDocument> documents = new ArrayList<>();
		for (ErrorCode row : described(rows.codes(), texts)) {
			Map<Locale, SourceText> codeTexts = texts.getOrDefault(row.code(), Map.of());
			LanguageSet languages = languageSets.computeIfAbsent(List.copyOf(codeTexts.keySet()), this::languageSet);
			List<CatalogEntry> entries = this.composer.compose(row, codeTexts, languages,
					related.getOrDefault(row.code(), List.of()));
			codes.add(render(row.code(), languages, entries, Objects.requireNonNull(categories.get(row.category()))));
			documents.add(SearchDocuments.of(row, entries));
		}
		LanguageSet languages = languageSet(
				texts.values().stream().flatMap((byLanguage) -> byLanguage.keySet().stream()).distinct().toList());
		return new CatalogSnapshot(rows.version(), languages, codes,
				new CatalogCategories(categories.values(), languages, this.mapper), this.indexer.index(documents));
	}

	private CatalogCode render(String code, LanguageSet languages, List<CatalogEntry> entries,
			CatalogCategory category) {
		Map<Locale, RenderedEntry> rendered = new HashMap<>();
		for (CatalogEntry entry : entries) {
			Locale language = Locale.forLanguageTag(entry.language());
			rendered.put(language, new RenderedEntry(entry, category.title(language), this.renderers));
		}
		return new CatalogCode(code, category.name(), languages, rendered);
	}

	private LanguageSet languageSet(Collection<Locale> languages) {
		return LanguageSet.of(this.defaultLanguage, languages);
	}

	/** A code without a text in any language has nothing to be served yet. */
	private static List<ErrorCode> described(List<ErrorCode> codes, Map<String, ?> texts) {
		return codes.stream()
			.filter((row) -> texts.containsKey(row.code()))
			.sorted(Comparator.comparing(ErrorCode::code, NATURAL_ORDER))
			.toList();
	}

	private static Map<String, Map<Locale, SourceText>> textsByCode(List<SourceText> texts) {
		Map<String, Map<Locale, SourceText>> byCode = new HashMap<>();
		for (SourceText text : texts) {
			byCode.computeIfAbsent(text.code(), (code) -> new TreeMap<>(Comparator.comparing(Locale::toLanguageTag)))
				.put(text.language(), text);
		}
		return byCode;
	}

	private static Map<String, CatalogCategory> categories(CatalogRows rows) {
		Map<String, Long> counts = rows.codes()
			.stream()
			.collect(Collectors.groupingBy(ErrorCode::category, Collectors.counting()));
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
