package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeTexts;
import io.faultbook.language.LanguageSet;
import io.faultbook.search.SearchFilter;
import io.faultbook.search.SearchIndex;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/** Everything that is served, as of one data version; immutable. */
public final class Snapshot {

	private final long version;

	private final ReferenceData reference;

	private final LanguageSet languages;

	private final CodeTable codes;

	private final List<CodeTexts> texts;

	private final Catalogs catalogs;

	private final Categories categories;

	private final SearchIndex index;

	private final String fingerprint;

	private final boolean fullyTranslated;

	private final ChangeLog changes;

	private final SortedCodes sorted;

	private final SingletonSupplier<List<String>> searchExamples = SingletonSupplier.of(() -> SearchExamples.of(this));

	Snapshot(long version, ReferenceData reference, LanguageSet languages, CodeTable codes, List<CodeTexts> texts,
			Catalogs catalogs, Categories categories, SearchIndex index) {
		this.version = version;
		this.reference = reference;
		this.languages = languages;
		this.codes = codes;
		this.texts = texts;
		this.changes = new ChangeLog(texts, reference.related());
		this.sorted = new SortedCodes(codes.codes());
		this.catalogs = catalogs;
		this.categories = categories;
		this.index = index;
		this.fingerprint = ContentHash.of(version + "/" + codes.fingerprint());
		this.fullyTranslated = codes.languageSetCounts().keySet().equals(Set.of(languages));
	}

	public long version() {
		return this.version;
	}

	/**
	 * Identifies version and content. It survives a restart and changes with the data.
	 */
	public String fingerprint() {
		return this.fingerprint;
	}

	/** The languages that any code has texts in. */
	public LanguageSet languages() {
		return this.languages;
	}

	/** Whether every code has a text in each of the {@link #languages()}. */
	public boolean isFullyTranslated() {
		return this.fullyTranslated;
	}

	/** All codes, in natural order. */
	public List<RenderedCode> codes() {
		return this.codes.codes();
	}

	public int entryCount() {
		return this.codes.languageSetCounts()
			.entrySet()
			.stream()
			.mapToInt((codes) -> codes.getKey().languages().size() * codes.getValue())
			.sum();
	}

	/** All codes in natural order, including codes without any text, for editors. */
	public List<CodeTexts> codeTexts() {
		return this.texts;
	}

	/** Those of a catalog, or all if that is null or blank. */
	public List<CodeTexts> codeTexts(@Nullable String catalog) {
		return (catalog == null || catalog.isBlank()) ? this.texts
				: this.texts.stream().filter((code) -> code.id().catalog().equals(catalog)).toList();
	}

	public Optional<RenderedCode> find(CodeId id) {
		return Optional.ofNullable(this.codes.find(id));
	}

	/**
	 * Return the codes with a name, which may be an alias, in natural order.
	 * @param catalog the name of a catalog, or null for all
	 */
	public List<RenderedCode> named(String name, @Nullable String catalog) {
		List<RenderedCode> named = this.codes.named(name);
		return (catalog == null) ? named
				: named.stream().filter((code) -> code.id().catalog().equals(catalog)).toList();
	}

	/**
	 * Return the codes that a name stands for.
	 * @param catalog the name of a catalog, or null to prefer the default catalog
	 */
	public List<RenderedCode> resolve(String name, @Nullable String catalog) {
		List<RenderedCode> named = named(name, catalog);
		if (catalog != null || named.size() <= 1) {
			return named;
		}
		List<RenderedCode> preferred = named(name, this.catalogs.defaultCatalog());
		return preferred.isEmpty() ? named : preferred;
	}

	/** The codes that a filter finds, in natural order. */
	public List<RenderedCode> codesIn(SearchFilter filter) {
		return this.codes.codesIn(filter);
	}

	/**
	 * The codes that a filter finds, in any order.
	 * @param language whose alphabet and descriptions are sorted by
	 */
	public List<RenderedCode> codesIn(SearchFilter filter, CodeOrder order, Locale language) {
		if (order.equals(CodeOrder.NATURAL)) {
			return codesIn(filter);
		}
		List<RenderedCode> all = this.sorted.in(order, language);
		return filter.equals(SearchFilter.NONE) ? all : all.stream().filter((code) -> code.matches(filter)).toList();
	}

	/** Texts that a reader can search for, or nothing if there are too few codes. */
	public List<String> searchExamples() {
		return this.searchExamples.obtain();
	}

	public ChangeLog changes() {
		return this.changes;
	}

	public Catalogs catalogs() {
		return this.catalogs;
	}

	public Categories categories() {
		return this.categories;
	}

	CodeTable codeTable() {
		return this.codes;
	}

	ReferenceData referenceData() {
		return this.reference;
	}

	public SearchIndex index() {
		return this.index;
	}

}
