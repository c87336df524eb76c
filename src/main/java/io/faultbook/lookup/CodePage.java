package io.faultbook.lookup;

import java.util.List;

import io.faultbook.pages.CodeListView;
import io.faultbook.search.Match;
import io.faultbook.snapshot.RenderedEntry;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of codes.
 *
 * @param items the entries of this part
 * @param number the number of the page, from 0
 * @param size the number of entries that a page has room for
 * @param total the number of entries of all pages
 * @param approximate whether these are near-matches only
 * @param search whether this is the result of a search
 * @param missing the codes asked for that there are not, or null if none was asked for by
 * code
 */
record CodePage(List<Item> items, int number, int size, long total, boolean approximate, boolean search,
		@Nullable List<String> missing) {

	CodePage {
		items = List.copyOf(items);
	}

	/** The same, to be shown on a page. */
	CodeListView listing(ListQuery query) {
		return new CodeListView(query.search(), query.category(),
				this.items.stream().map((item) -> new CodeListView.Item(item.entry().compose(), item.matches())).toList(),
				this.number, query.size(), this.total, totalPages(), this.approximate, query.codes(),
				(this.missing != null) ? this.missing : List.of());
	}

	long totalPages() {
		return (this.size > 0) ? (this.total + this.size - 1) / this.size : 0;
	}

	/**
	 * An entry of the list.
	 *
	 * @param entry the entry in the reader's language, or his next best
	 * @param matches where a search found it
	 */
	record Item(RenderedEntry entry, List<Match> matches) {

		Item {
			matches = List.copyOf(matches);
		}

	}

}
