package io.faultbook.pages;

import java.util.List;

import io.faultbook.search.Match;
import io.faultbook.snapshot.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of codes, to be shown.
 *
 * @param search what was searched for, or null
 * @param category the name of the category, or null for all
 * @param items the entries of this part
 * @param number the number of the page, from 0
 * @param size the number of entries a page, or null if nobody asked for one
 * @param total the number of entries of all pages
 * @param pages the number of pages
 * @param approximate whether these are near-matches only
 * @param codes the codes asked for one by one; empty for no bulk lookup
 * @param missing those of them that there are not
 */
public record CodeListView(@Nullable String search, @Nullable String category, List<Item> items, int number,
		@Nullable Integer size, long total, long pages, boolean approximate, List<String> codes, List<String> missing) {

	public CodeListView {
		items = List.copyOf(items);
		codes = List.copyOf(codes);
		missing = List.copyOf(missing);
	}

	public boolean isBulk() {
		return !this.codes.isEmpty();
	}

	/**
	 * An entry of the list.
	 *
	 * @param entry the entry in the reader's language, or his next best
	 * @param matches where a search found it
	 */
	public record Item(Entry entry, List<Match> matches) {

		public Item {
			matches = List.copyOf(matches);
		}

	}

}
