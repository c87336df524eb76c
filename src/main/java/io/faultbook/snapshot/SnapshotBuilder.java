package io.faultbook.snapshot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.faultbook.code.CodeId;
import io.faultbook.editing.CodeTexts;
import io.faultbook.language.LanguageSet;
import io.faultbook.search.SearchIndex;
import io.faultbook.search.SearchIndexFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Builds snapshots, and reuses rendered codes that haven't changed. */
final class SnapshotBuilder {

	private final LanguageSetInterner languageSets;

	private final CodeUrls urls;

	private final EntryRenderers renderers;

	private final JsonMapper mapper;

	private final SearchIndexFactory indexFactory = new SearchIndexFactory();

	SnapshotBuilder(Locale defaultLanguage, CodeUrls urls, List<EntryRenderer> renderers, JsonMapper mapper) {
		this.languageSets = new LanguageSetInterner(defaultLanguage);
		this.urls = urls;
		this.renderers = new EntryRenderers(renderers, urls);
		this.mapper = mapper;
	}

	/**
	 * Build a snapshot from all rows.
	 * @param previous a snapshot from which unchanged codes are reused, or null
	 * @throws IllegalArgumentException if no code has a text
	 */
	Snapshot build(SnapshotLoader.Rows rows, @Nullable Snapshot previous) {
		List<CodeTexts> texts = rows.codes().stream().sorted(Comparator.comparing(CodeTexts::id)).toList();
		SharedNames names = SharedNames.of(texts);
		CodeTable codes = new CodeTable(stream(texts, previous).filter(LanguageSetInterner::hasText)
			.map((code) -> render(code, names, rows.reference(), previous))
			.toList());
		SearchIndex index = this.indexFactory.index(stream(codes.codes(), previous).map(SearchDocuments::of),
				new SearchDocuments(codes));
		return snapshot(rows.version(), rows.reference(), codes, texts, index);
	}

	/** Parallel at startup, when there are no readers yet. Later, they need a core. */
	private static <T> Stream<T> stream(List<T> elements, @Nullable Snapshot previous) {
		return (previous == null) ? elements.parallelStream() : elements.stream();
	}

	private Snapshot snapshot(long version, ReferenceData reference, CodeTable codes, List<CodeTexts> texts,
			SearchIndex index) {
		LanguageSet languages = this.languageSets.union(codes.languageSetCounts().keySet());
		Categories categories = new Categories(reference.categories(codes), languages, this.mapper);
		return new Snapshot(version, reference, languages, codes, texts,
				reference.catalogs(codes, this.urls.defaultCatalog()), categories, index);
	}

	private RenderedCode render(CodeTexts code, SharedNames names, ReferenceData reference,
			@Nullable Snapshot previous) {
		RenderingInput input = reference.renderingInput(code, names.otherCatalogs(code.id()), this.languageSets);
		return Optional.ofNullable(previous)
			.flatMap((snapshot) -> snapshot.find(code.id()))
			.filter((rendered) -> rendered.input().equals(input))
			.orElseGet(() -> new RenderedCode(input, this.renderers));
	}

	/**
	 * Build a snapshot from an earlier one and the changes since then. The time depends
	 * little on the number of codes. A new code changes the entries of the same code in
	 * other catalogs, too.
	 */
	Snapshot update(SnapshotLoader.Changes changes, Snapshot previous) {
		Map<CodeId, @Nullable CodeTexts> texts = new LinkedHashMap<>();
		changes.codes().forEach((code) -> texts.put(code.id(), code));
		Map<CodeId, CodeTexts> affected = new LinkedHashMap<>();
		for (CodeTexts code : changes.codes()) {
			previous.named(code.code(), null).forEach((same) -> affected.put(same.id(), same.input().code()));
		}
		changes.codes().forEach((code) -> affected.put(code.id(), code));
		SharedNames names = SharedNames.of(affected.values());
		Map<CodeId, @Nullable RenderedCode> rendered = new HashMap<>();
		affected.forEach((id, code) -> rendered.put(id,
				LanguageSetInterner.hasText(code) ? render(code, names, previous.referenceData(), previous) : null));
		CodeTable codes = previous.codeTable().with(rendered);
		return snapshot(changes.version(), previous.referenceData(), codes,
				CodeTable.withChanges(previous.codeTexts(), CodeTexts::id, texts),
				previous.index().refreshed(rendered.keySet(), new SearchDocuments(codes)));
	}

}
