package io.faultbook.lookup;

import java.util.List;

import io.faultbook.pages.CodeListView;
import io.faultbook.search.Match;
import io.faultbook.snapshot.RenderedEntry;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of codes.
 *
 * @param items the entries on this page
 * @param number the number of the page, from 0
 * @param size the maximum number of entries on a page
 * @param total the number of entries on all pages
 * @param approximate whether these are near matches only
 * @param unknownCodes the codes that the search text names and the catalog lacks
 * @param search whether this is the result of a search
 * @param missing the requested codes that don't exist, or null if this isn't a bulk
 * lookup
 */
public record CodePage(List<Item> items, int number, int size, long total, boolean approximate,
		List<String> unknownCodes, boolean search, @Nullable List<String> missing) {

	public CodePage {
		items = List.copyOf(items);
		unknownCodes = List.copyOf(unknownCodes);
	}

	/**
	 * Convert to the model of a page.
	 * @param catalog the catalog that the path names, or null
	 */
	CodeListView toView(ListQuery query, @Nullable String catalog) {
		return new CodeListView(query.search(), catalog, (catalog != null) ? List.of() : query.catalogs(),
				query.category(), query.retry(), query.actor(), query.order(),
				this.items.stream()
					.map((item) -> new CodeListView.Item(item.entry().compose(), item.matches()))
					.toList(),
				this.number, query.size(), this.total, totalPages(), this.approximate, query.codes(), notFound());
	}

	/** The requested codes, and those that the search text names, that don't exist. */
	List<String> notFound() {
		return (this.missing != null) ? this.missing : this.unknownCodes;
	}

	public long totalPages() {
		return Page.of(this.number, this.size, this.total).totalPages();
	}

	public record Item(RenderedEntry entry, List<Match> matches) {

		public Item {
			matches = List.copyOf(matches);
		}

	}

}
