package io.faultbook.pages;

import java.util.List;

import io.faultbook.search.Match;
import io.faultbook.snapshot.CodeOrder;
import io.faultbook.snapshot.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The model of a list page.
 *
 * @param search the search text, or null
 * @param catalog the catalog that the path names, or null
 * @param catalogs the catalogs that the query names
 * @param category the name of the category, or null for all
 * @param retry the ID of a retry, or null for all
 * @param actor the ID of an actor, or null for all
 * @param order the order of the list, which doesn't apply to searches
 * @param items the entries on this page
 * @param number the number of the page, from 0
 * @param size the requested number of entries per page, or null
 * @param total the number of entries on all pages
 * @param pages the number of pages
 * @param approximate whether these are near matches only
 * @param codes the codes of a bulk lookup; empty if this isn't one
 * @param missing those of the codes that don't exist
 */
public record CodeListView(@Nullable String search, @Nullable String catalog, List<String> catalogs,
		@Nullable String category, @Nullable String retry, @Nullable String actor, CodeOrder order, List<Item> items,
		int number, @Nullable Integer size, long total, long pages, boolean approximate, List<String> codes,
		List<String> missing) {

	private static final int MAX_COMPARED = 4;

	public CodeListView {
		catalogs = List.copyOf(catalogs);
		items = List.copyOf(items);
		codes = List.copyOf(codes);
		missing = List.copyOf(missing);
	}

	/** Whether the list shows this catalog, and no other one. */
	public boolean isIn(String name) {
		return name.equals(this.catalog) || this.catalogs.equals(List.of(name));
	}

	/** Whether the list shows all catalogs. */
	public boolean isInAll() {
		return this.catalog == null && this.catalogs.isEmpty();
	}

	public boolean isFiltered() {
		return !isInAll() || this.category != null || this.retry != null || this.actor != null;
	}

	/** Whether so few codes were found that they fit side by side. */
	public boolean isComparable() {
		return this.items.size() > 1 && this.items.size() <= MAX_COMPARED
				&& (isBulk() || this.total == this.items.size());
	}

	/** Whether another code fits beside those of a bulk lookup. */
	public boolean hasRoomToCompare() {
		return isBulk() && this.items.size() < MAX_COMPARED;
	}

	public List<Entry> entries() {
		return this.items.stream().map(Item::entry).toList();
	}

	/** Whether the list shows codes of this catalog. */
	public boolean covers(String name) {
		return this.catalog != null ? this.catalog.equals(name)
				: this.catalogs.isEmpty() || this.catalogs.contains(name);
	}

	public boolean isBulk() {
		return !this.codes.isEmpty();
	}

	public record Item(Entry entry, List<Match> matches) {

		public Item {
			matches = List.copyOf(matches);
		}

	}

}
