package io.faultbook.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.faultbook.code.CodeId;
import io.faultbook.snapshot.CodeOrder;
import io.faultbook.snapshot.Entry;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/** URLs relative to a list page. */
final class ListUrls {

	private final CodeListView listing;

	private final String root;

	private final PageLanguage language;

	private final boolean several;

	/**
	 * Create the URLs of a page.
	 * @param several whether there are several catalogs, so that a code may be ambiguous
	 */
	ListUrls(CodeListView listing, boolean several, String root, PageLanguage language) {
		this.listing = listing;
		this.several = several;
		this.root = root;
		this.language = language;
	}

	public String forLanguage(String tag) {
		return url(this.listing.number(), tag);
	}

	Pagination pages() {
		return new Pagination(this.listing.number(), this.listing.pages() - 1,
				url(0, this.language.chosen() ? this.language.tag() : null));
	}

	/** The whole list as a file for a spreadsheet. */
	public String download() {
		List<String> parameters = parameters(this.language.chosen() ? this.language.tag() : null);
		add(parameters, "format", "csv");
		add(parameters, "download", true);
		return url(parameters);
	}

	/** The first page of the same list in the order of a column, or in reverse. */
	public String sortedBy(String field) {
		CodeOrder order = CodeOrder.of(field);
		List<String> parameters = firstPage("sort");
		if (this.listing.order().equals(order)) {
			order = new CodeOrder(order.field(), true);
		}
		add(parameters, "sort", order.equals(CodeOrder.NATURAL) ? null : order.name());
		return url(parameters);
	}

	/** The direction of the order of a column; null if the list isn't sorted by it. */
	public @Nullable String direction(String field) {
		CodeOrder order = this.listing.order();
		return order.field().id().equals(field) ? (order.descending() ? "descending" : "ascending") : null;
	}

	/** The first page of the same list without one of its filters. */
	public String without(String filter) {
		return (filter.equals("catalog") ? this.root : "") + url(firstPage(filter));
	}

	/** The first page of the search in all catalogs, or of all codes. */
	public String unfiltered() {
		List<String> parameters = new ArrayList<>();
		add(parameters, "search", this.listing.search());
		add(parameters, "lang", this.language.chosen() ? this.language.tag() : null);
		return this.root + url(parameters);
	}

	private List<String> firstPage(String without) {
		List<String> parameters = parameters(this.language.chosen() ? this.language.tag() : null);
		add(parameters, "size", this.listing.size());
		parameters.removeIf((parameter) -> parameter.startsWith(without + '='));
		return parameters;
	}

	/** A comparison of all codes on this page. */
	public String comparison() {
		return comparison(this.listing.entries());
	}

	/** A comparison without one of the codes of this one. */
	public String comparisonWithout(CodeId id) {
		return comparison(this.listing.entries().stream().filter((entry) -> !entry.id().equals(id)).toList());
	}

	/** Names the catalogs, too, because a code alone may stand for another one. */
	private String comparison(List<Entry> entries) {
		List<String> parameters = new ArrayList<>();
		add(parameters, "code", entries.stream().map(Entry::code).distinct().collect(Collectors.joining(",")));
		if (this.several && this.listing.catalog() == null) {
			entries.stream().map(Entry::catalog).distinct().forEach((catalog) -> add(parameters, "catalog", catalog));
		}
		add(parameters, "lang", this.language.chosen() ? this.language.tag() : null);
		return url(parameters);
	}

	private String url(long number, @Nullable String tag) {
		List<String> parameters = parameters(tag);
		add(parameters, "page", (number > 0) ? number : null);
		add(parameters, "size", this.listing.size());
		return url(parameters);
	}

	/** The parameters of the list, without those of the page. */
	private List<String> parameters(@Nullable String tag) {
		List<String> parameters = new ArrayList<>();
		add(parameters, "search", this.listing.search());
		this.listing.catalogs().forEach((catalog) -> add(parameters, "catalog", catalog));
		add(parameters, "category", this.listing.category());
		add(parameters, "retry", this.listing.retry());
		add(parameters, "actor", this.listing.actor());
		add(parameters, "sort", this.listing.order().equals(CodeOrder.NATURAL) ? null : this.listing.order().name());
		add(parameters, "code", this.listing.isBulk() ? String.join(",", this.listing.codes()) : null);
		add(parameters, "lang", tag);
		return parameters;
	}

	private static String url(List<String> parameters) {
		return parameters.isEmpty() ? "codes" : "codes?" + String.join("&", parameters);
	}

	private static void add(List<String> parameters, String name, @Nullable Object value) {
		if (value != null) {
			parameters.add(name + '=' + UriUtils.encode(value.toString(), UTF_8));
		}
	}

}
