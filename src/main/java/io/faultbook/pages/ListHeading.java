package io.faultbook.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.faultbook.snapshot.Category;
import io.faultbook.snapshot.Entry;
import io.faultbook.snapshot.Snapshot;

import org.springframework.context.MessageSource;

/**
 * The heading of a list of codes, which is also its title.
 *
 * @param labels the language of the heading
 */
record ListHeading(MessageSource messages, Locale labels) {

	static List<Category> categories(Snapshot snapshot, CodeListView listing) {
		return snapshot.categories().all().stream().filter((category) -> listing.covers(category.catalog())).toList();
	}

	String of(Snapshot snapshot, CodeListView listing) {
		if (listing.search() != null) {
			if (listing.approximate() || listing.total() == 0) {
				if (!listing.missing().isEmpty()) {
					return this.messages.getMessage("page.list.unknown-only", new Object[] { join(listing.missing()) },
							this.labels);
				}
				if (listing.total() > 0) {
					return this.messages.getMessage("page.list.near", new Object[] { listing.total() }, this.labels);
				}
			}
			return this.messages.getMessage("page.list.found", new Object[] { listing.total() }, this.labels);
		}
		if (listing.category() != null) {
			return categoryTitle(snapshot, listing, this.labels);
		}
		if (!listing.isBulk() && !listing.isInAll()) {
			return snapshot.catalogs()
				.all()
				.stream()
				.filter((catalog) -> listing.covers(catalog.name()))
				.map((catalog) -> catalog.title(this.labels))
				.collect(Collectors.joining(", "));
		}
		if (listing.isBulk() && listing.isComparable()) {
			return this.messages.getMessage("page.list.comparison",
					new Object[] { join(listing.entries().stream().map(Entry::code).distinct().toList()) },
					this.labels);
		}
		return this.messages.getMessage(listing.isBulk() ? "page.list.bulk" : "page.all", null, this.labels);
	}

	private String join(List<String> codes) {
		return String.join(this.messages.getMessage("text.list-separator", null, this.labels), codes);
	}

	/** Empty if the list isn't limited to a category. */
	static String categoryTitle(Snapshot snapshot, CodeListView listing, Locale labels) {
		String name = listing.category();
		return (name == null) ? ""
				: categories(snapshot, listing).stream()
					.filter((category) -> category.name().equals(name))
					.findFirst()
					.map((category) -> category.title(labels))
					.orElse(name);
	}

}
