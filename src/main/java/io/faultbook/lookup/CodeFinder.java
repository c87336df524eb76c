package io.faultbook.lookup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.faultbook.code.CodeId;
import io.faultbook.search.Match;
import io.faultbook.search.SearchFilter;
import io.faultbook.search.SearchRequest;
import io.faultbook.search.SearchResult;
import io.faultbook.snapshot.RenderedCode;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.unknowncode.UnknownCodeCounter;

import org.springframework.stereotype.Component;

/** Lists codes, looks them up in bulk, and searches for them. */
@Component
public class CodeFinder {

	/** Of the text of a search, in UTF-16 code units. */
	public static final int MAX_SEARCH_LENGTH = ListQuery.MAX_SEARCH_LENGTH;

	private final LookupMetrics metrics;

	private final UnknownCodeCounter counter;

	CodeFinder(LookupMetrics metrics, UnknownCodeCounter counter) {
		this.metrics = metrics;
		this.counter = counter;
	}

	/**
	 * Search for codes.
	 * @param page the number of the page, from 0
	 * @param size the number of entries per page
	 */
	public CodePage search(String text, SearchFilter filter, int page, int size, Snapshot snapshot,
			ContentPreferences preferences) {
		return find(new ListQuery(text, List.copyOf(filter.catalogs()), filter.category(), filter.retry(),
				filter.actor(), null, List.of(), page, size, ListQuery.Format.JSON, false), snapshot, preferences);
	}

	CodePage find(ListQuery query, Snapshot snapshot, ContentPreferences preferences) {
		if (query.isBulk()) {
			return bulk(query, snapshot, preferences);
		}
		String text = query.search();
		return (text != null) ? this.metrics.timeSearch(() -> search(text, query, snapshot, preferences))
				: list(query, snapshot, preferences);
	}

	/**
	 * Return the code that a search text names, if the text is nothing but its name, in
	 * ASCII or full-width characters, and if no other code has that name.
	 */
	static Optional<CodeId> exactCode(ListQuery query, Snapshot snapshot) {
		if (!query.isUnfilteredSearch()) {
			return Optional.empty();
		}
		String name = Normalizer.normalize(Objects.requireNonNull(query.search()), Normalizer.Form.NFKC).strip();
		List<RenderedCode> named = query.catalogs().isEmpty() ? snapshot.named(name, null)
				: named(name, query, snapshot);
		return (named.size() == 1) ? Optional.of(named.get(0).id()) : Optional.empty();
	}

	private CodePage bulk(ListQuery query, Snapshot snapshot, ContentPreferences preferences) {
		List<CodePage.Item> items = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		for (String code : query.codes()) {
			List<RenderedCode> named = named(code, query, snapshot);
			named.forEach((found) -> items.add(item(found, List.of(), preferences)));
			if (named.isEmpty()) {
				missing.add(code);
			}
		}
		items.forEach((item) -> this.metrics.countFound(item.entry().language().toLanguageTag()));
		missing.forEach(this.counter::countLookup);
		String language = preferences.language(snapshot.languages()).toLanguageTag();
		missing.forEach((code) -> this.metrics.countMissing(language));
		return new CodePage(items, 0, items.size(), items.size(), false, List.of(), false, missing);
	}

	/** All codes that a name can stand for. */
	private static List<RenderedCode> named(String name, ListQuery query, Snapshot snapshot) {
		return query.catalogs().isEmpty() ? snapshot.resolve(name, null)
				: query.catalogs().stream().flatMap((catalog) -> snapshot.named(name, catalog).stream()).toList();
	}

	private CodePage search(String text, ListQuery query, Snapshot snapshot, ContentPreferences preferences) {
		int limit = (int) Math.min(query.limit(), Integer.MAX_VALUE - 1L);
		SearchResult result = snapshot.index()
			.search(new SearchRequest(text, preferences.language(snapshot.languages()), query.filter(), query.offset(),
					limit, query.format().showsMatches()));
		if (query.page() == 0 && (result.total() == 0 || result.approximate() || !result.unknownCodes().isEmpty())) {
			this.counter.countSearch(text);
		}
		Stream<CodePage.Item> items = result.hits()
			.stream()
			.flatMap((hit) -> snapshot.find(hit.id()).stream().map((code) -> item(code, hit.matches(), preferences)));
		return page(query, items.toList(), result.total(), result.approximate(), result.unknownCodes());
	}

	private static CodePage list(ListQuery query, Snapshot snapshot, ContentPreferences preferences) {
		List<RenderedCode> all = snapshot.codesIn(query.filter(), query.order(),
				preferences.language(snapshot.languages()));
		int from = (int) Math.min(query.offset(), all.size());
		int to = (int) Math.min(query.offset() + query.limit(), all.size());
		List<CodePage.Item> items = all.subList(from, to)
			.stream()
			.map((code) -> item(code, List.of(), preferences))
			.toList();
		return page(query, items, all.size(), false, List.of());
	}

	private static CodePage.Item item(RenderedCode code, List<Match> matches, ContentPreferences preferences) {
		return new CodePage.Item(code.entry(preferences.language(code.languages())), matches);
	}

	private static CodePage page(ListQuery query, List<CodePage.Item> items, long total, boolean approximate,
			List<String> unknownCodes) {
		int size = query.isPaged() ? query.limit() : items.size();
		return new CodePage(items, query.isPaged() ? query.page() : 0, size, total, approximate, unknownCodes,
				query.search() != null, null);
	}

}
