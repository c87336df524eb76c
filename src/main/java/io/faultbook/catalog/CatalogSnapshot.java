package io.faultbook.catalog;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.faultbook.editing.CodeTexts;
import io.faultbook.language.LanguageSet;
import io.faultbook.search.SearchIndex;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that readers are served, as of one catalogue version; immutable.
 * <p>
 * The position of a code in {@link #codes()} is its document in {@link #index()}.
 */
public final class CatalogSnapshot {

	private final long version;

	private final CatalogFrame frame;

	private final LanguageSet languages;

	private final List<CatalogCode> codes;

	private final List<CodeTexts> texts;

	private final Map<String, CatalogCode> byCode;

	private final Map<String, List<CatalogCode>> byCategory;

	private final CatalogCategories categories;

	private final SearchIndex index;

	private final String fingerprint;

	private final boolean uniform;

	private final int entries;

	CatalogSnapshot(long version, CatalogFrame frame, LanguageSet languages, List<CatalogCode> codes,
			List<CodeTexts> texts, JsonMapper mapper, SearchIndex index) {
		this.version = version;
		this.frame = frame;
		this.languages = languages;
		this.codes = codes;
		this.texts = texts;
		this.byCode = new HashMap<>(codes.size() * 4 / 3 + 1);
		codes.forEach((code) -> this.byCode.put(code.code(), code));
		this.byCategory = codes.stream().collect(Collectors.groupingBy(CatalogCode::category));
		this.categories = new CatalogCategories(frame.categories(this.byCategory), languages, mapper);
		this.index = index;
		this.fingerprint = ContentHash.of(version + "/" + codes.stream().mapToLong(CatalogCode::fingerprint).sum());
		this.uniform = codes.stream().allMatch((code) -> code.languages().equals(languages));
		this.entries = codes.stream().mapToInt((code) -> code.languages().languages().size()).sum();
	}

	/** The catalogue version that this is a picture of. */
	public long version() {
		return this.version;
	}

	/** Names version and content: the same after a restart, another after any change. */
	public String fingerprint() {
		return this.fingerprint;
	}

	/** The languages that anything is described in. */
	public LanguageSet languages() {
		return this.languages;
	}

	/** Whether every code is described in all {@link #languages()}. */
	public boolean isUniform() {
		return this.uniform;
	}

	/** All codes, in natural order. */
	public List<CatalogCode> codes() {
		return this.codes;
	}

	/** The number of entries: one a code and language. */
	public int entries() {
		return this.entries;
	}

	/**
	 * All codes, also those that have no text yet, in natural order: the editors' view.
	 */
	public List<CodeTexts> texts() {
		return this.texts;
	}

	public Optional<CatalogCode> find(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	/** The codes of a category, in natural order. */
	public List<CatalogCode> in(String category) {
		return Collections.unmodifiableList(this.byCategory.getOrDefault(category, List.of()));
	}

	public CatalogCategories categories() {
		return this.categories;
	}

	CatalogFrame frame() {
		return this.frame;
	}

	public SearchIndex index() {
		return this.index;
	}

}
