package io.faultbook.catalog;

import java.util.Collections;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.faultbook.editing.CodeTexts;
import io.faultbook.search.Indexer;
import io.faultbook.search.NaturalOrder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Builds the snapshot of one catalogue version: renders and indexes what is new in it.
 */
final class SnapshotBuilder {

	private static final NaturalOrder NATURAL_ORDER = new NaturalOrder();

	private static final Comparator<CodeTexts> IN_ORDER = Comparator.comparing(CodeTexts::code, NATURAL_ORDER);

	private final LanguageSets languageSets;

	private final EntryRendering rendering;

	private final JsonMapper mapper;

	private final Indexer indexer = new Indexer();

	SnapshotBuilder(Locale defaultLanguage, List<EntryRenderer> renderers, JsonMapper mapper) {
		this.languageSets = new LanguageSets(defaultLanguage);
		this.rendering = new EntryRendering(renderers);
		this.mapper = mapper;
	}

	/**
	 * Build a snapshot from all rows.
	 * @param previous a snapshot whose codes are taken over where nothing about them
	 * changed, or null
	 * @throws IllegalArgumentException if there is no text in any language
	 */
	CatalogSnapshot build(CatalogRows rows, @Nullable CatalogSnapshot previous) {
		CatalogFrame frame = CatalogFrame.of(rows);
		List<CodeTexts> texts = rows.codes().stream().sorted(IN_ORDER).toList();
		List<CatalogCode> codes = texts.parallelStream()
			.filter(LanguageSets::isWritten)
			.map((code) -> frame.basis(code, this.languageSets))
			.map((basis) -> unchanged(basis, previous).orElseGet(() -> new CatalogCode(basis, this.rendering)))
			.toList();
		return new CatalogSnapshot(rows.version(), frame, this.languageSets.of(codes), codes, texts, this.mapper,
				this.indexer.index(new SearchDocuments(codes)));
	}

	private static Optional<CatalogCode> unchanged(CodeBasis basis, @Nullable CatalogSnapshot previous) {
		return Optional.ofNullable(previous)
			.flatMap((snapshot) -> snapshot.find(basis.code().code()))
			.filter((code) -> code.basis().equals(basis));
	}

	/**
	 * Build a snapshot from an earlier one and what changed since, in a time that depends
	 * little on the number of codes.
	 */
	CatalogSnapshot update(CatalogChanges changes, CatalogSnapshot previous) {
		List<CatalogCode> changed = changes.codes()
			.stream()
			.filter(LanguageSets::isWritten)
			.map((code) -> new CatalogCode(previous.frame().basis(code, this.languageSets), this.rendering))
			.toList();
		Set<String> names = changes.codes().stream().map(CodeTexts::code).collect(Collectors.toSet());
		List<CatalogCode> codes = merge(previous.codes(), changed, CatalogCode::code, names);
		List<CodeTexts> texts = merge(previous.texts(), changes.codes(), CodeTexts::code, names);
		return new CatalogSnapshot(changes.version(), previous.frame(), this.languageSets.of(codes), codes, texts,
				this.mapper, previous.index().refreshed(new SearchDocuments(codes), names));
	}

	/** What stands, which is in order, with what changed in its place. */
	private static <T> List<T> merge(List<T> standing, List<T> changed, Function<T, String> name, Set<String> names) {
		Comparator<T> order = Comparator.comparing(name, NATURAL_ORDER);
		List<T> merged = new ArrayList<>(standing.size() + changed.size());
		standing.stream().filter((each) -> !names.contains(name.apply(each))).forEach(merged::add);
		for (T each : changed) {
			merged.add(-1 - Collections.binarySearch(merged, each, order), each);
		}
		return Collections.unmodifiableList(merged);
	}

}
