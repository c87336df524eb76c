package io.faultbook.snapshot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.faultbook.code.NaturalOrder;
import io.faultbook.editing.CodeTexts;
import io.faultbook.language.LanguageSet;
import io.faultbook.search.SearchIndex;
import io.faultbook.search.SearchIndexFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Builds snapshots, and reuses rendered codes that haven't changed. */
final class SnapshotBuilder {

	private static final NaturalOrder NATURAL_ORDER = new NaturalOrder();

	private static final Comparator<CodeTexts> BY_CODE = Comparator.comparing(CodeTexts::code, NATURAL_ORDER);

	private final LanguageSetInterner languageSets;

	private final EntryRenderers renderers;

	private final JsonMapper mapper;

	private final SearchIndexFactory indexFactory = new SearchIndexFactory();

	SnapshotBuilder(Locale defaultLanguage, List<EntryRenderer> renderers, JsonMapper mapper) {
		this.languageSets = new LanguageSetInterner(defaultLanguage);
		this.renderers = new EntryRenderers(renderers);
		this.mapper = mapper;
	}

	/**
	 * Build a snapshot from all rows.
	 * @param previous a snapshot from which unchanged codes are reused, or null
	 * @throws IllegalArgumentException if no code has a text
	 */
	Snapshot build(SnapshotLoader.Rows rows, @Nullable Snapshot previous) {
		ReferenceData reference = rows.reference();
		List<CodeTexts> texts = rows.codes().stream().sorted(BY_CODE).toList();
		CodeTable codes = new CodeTable(texts.parallelStream()
			.filter(LanguageSetInterner::hasText)
			.map((code) -> reference.renderingInput(code, this.languageSets))
			.map((input) -> unchanged(input, previous).orElseGet(() -> new RenderedCode(input, this.renderers)))
			.toList());
		SearchIndex index = this.indexFactory.index(codes.codes().parallelStream().map(SearchDocuments::of),
				new SearchDocuments(codes));
		return snapshot(rows.version(), reference, codes, texts, index);
	}

	private Snapshot snapshot(long version, ReferenceData reference, CodeTable codes, List<CodeTexts> texts,
			SearchIndex index) {
		LanguageSet languages = this.languageSets.union(codes.languageSetCounts().keySet());
		Categories categories = new Categories(reference.categories(codes), languages, this.mapper);
		return new Snapshot(version, reference, languages, codes, texts, categories, index);
	}

	private static Optional<RenderedCode> unchanged(RenderingInput input, @Nullable Snapshot previous) {
		return Optional.ofNullable(previous)
			.flatMap((snapshot) -> snapshot.find(input.code().code()))
			.filter((code) -> code.input().equals(input));
	}

	/**
	 * Build a snapshot from an earlier one and the changes since then. The time depends
	 * little on the number of codes.
	 */
	Snapshot update(SnapshotLoader.Changes changes, Snapshot previous) {
		Map<String, @Nullable RenderedCode> rendered = new HashMap<>();
		Map<String, @Nullable CodeTexts> texts = new HashMap<>();
		for (CodeTexts code : changes.codes()) {
			texts.put(code.code(), code);
			rendered.put(code.code(), LanguageSetInterner.hasText(code)
					? new RenderedCode(previous.referenceData().renderingInput(code, this.languageSets), this.renderers)
					: null);
		}
		CodeTable codes = previous.codeTable().with(rendered);
		return snapshot(changes.version(), previous.referenceData(), codes,
				CodeTable.withChanges(previous.codeTexts(), CodeTexts::code, texts),
				previous.index().refreshed(rendered.keySet(), new SearchDocuments(codes)));
	}

}
