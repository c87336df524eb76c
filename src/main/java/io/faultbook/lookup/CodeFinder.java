package io.faultbook.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.faultbook.language.LanguageNegotiation;
import io.faultbook.search.SearchRequest;
import io.faultbook.search.SearchResult;
import io.faultbook.snapshot.CatalogCode;
import io.faultbook.snapshot.CatalogSnapshot;
import io.faultbook.snapshot.RenderedEntry;
import io.faultbook.unknown.UnknownCodeCounter;
import org.jspecify.annotations.Nullable;

/** Finds what a list is to show, within one snapshot and for one reader. */
final class CodeFinder {

	private final CatalogSnapshot snapshot;

	private final @Nullable String lang;

	private final @Nullable String acceptLanguage;

	private final Locale language;

	private final LookupMetrics metrics;

	private final UnknownCodeCounter counter;

	CodeFinder(CatalogSnapshot snapshot, @Nullable String lang, @Nullable String acceptLanguage, Locale language,
			LookupMetrics metrics, UnknownCodeCounter counter) {
		this.snapshot = snapshot;
		this.lang = lang;
		this.acceptLanguage = acceptLanguage;
		this.language = language;
		this.metrics = metrics;
		this.counter = counter;
	}

	/**
	 * What of the reader decides about the answer: his language, and where codes lack it
	 * all that he asked for.
	 */
	String reader() {
		return this.snapshot.isUniform() ? this.language.toLanguageTag() : this.lang + '\n' + this.acceptLanguage;
	}

	CodePage find(ListQuery query) {
		if (query.isBulk()) {
			return bulk(query.codes());
		}
		String text = query.search();
		return (text != null) ? this.metrics.search(() -> search(query, text)) : list(query);
	}

	private CodePage bulk(List<String> codes) {
		List<CodePage.Item> items = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		for (String code : codes) {
			this.snapshot.find(code).ifPresentOrElse((found) -> items.add(item(found)), () -> missing.add(code));
		}
		items.forEach((item) -> this.metrics.found(item.entry().language().toLanguageTag()));
		missing.forEach(this.counter::lookedUp);
		missing.forEach((code) -> this.metrics.missing(this.language.toLanguageTag()));
		return new CodePage(items, 0, items.size(), items.size(), false, false, missing);
	}

	private CodePage search(ListQuery query, String text) {
		int limit = (int) Math.min(query.limit(), Integer.MAX_VALUE - 1L);
		SearchResult result = this.snapshot.index()
			.search(new SearchRequest(text, this.language, query.category(), query.offset(), limit,
					query.format().showsMatches()));
		if (query.page() == 0 && (result.total() == 0 || result.approximate())) {
			this.counter.searched(text);
		}
		List<CodePage.Item> items = result.hits()
			.stream()
			.flatMap((hit) -> this.snapshot.find(hit.code())
				.stream()
				.map((code) -> new CodePage.Item(entry(code), hit.matches())))
			.toList();
		return page(query, items, result.total(), result.approximate());
	}

	private CodePage list(ListQuery query) {
		List<CatalogCode> all = (query.category() == null) ? this.snapshot.codes() : this.snapshot.in(query.category());
		int from = (int) Math.min(query.offset(), all.size());
		int to = (int) Math.min(query.offset() + query.limit(), all.size());
		return page(query, all.subList(from, to).stream().map(this::item).toList(), all.size(), false);
	}

	private static CodePage page(ListQuery query, List<CodePage.Item> items, long total, boolean approximate) {
		int size = query.isPaged() ? query.limit() : items.size();
		return new CodePage(items, query.isPaged() ? query.page() : 0, size, total, approximate, query.search() != null,
				null);
	}

	private CodePage.Item item(CatalogCode code) {
		return new CodePage.Item(entry(code), List.of());
	}

	/** The reader's language, or where a code lacks it his next best. */
	private RenderedEntry entry(CatalogCode code) {
		boolean common = code.languages().equals(this.snapshot.languages());
		return code.in(common ? this.language
				: LanguageNegotiation.negotiate(this.lang, this.acceptLanguage, code.languages()));
	}

}
