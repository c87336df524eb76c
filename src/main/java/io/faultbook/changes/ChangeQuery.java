package io.faultbook.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.faultbook.pages.Pagination;
import io.faultbook.snapshot.Change;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request for changes.
 *
 * @param since the data version after which to list changes
 * @param catalogs the names of the catalogs; empty for all
 * @param language the only language to list, or null for all
 * @param page the number of the page, from 0
 * @param format the query parameter, or null
 */
record ChangeQuery(long since, List<String> catalogs, @Nullable Locale language, int page, int size,
		@Nullable String format) {

	ChangeQuery {
		catalogs = catalogs.stream().filter((catalog) -> !catalog.isBlank()).distinct().toList();
	}

	boolean matches(Change change) {
		return (this.catalogs.isEmpty() || this.catalogs.contains(change.code().id().catalog()))
				&& (this.language == null || this.language.equals(change.text().language()));
	}

	/** The relative URL of the first page in another language. */
	String withLanguage(String tag) {
		return new ChangeQuery(this.since, this.catalogs, Locale.forLanguageTag(tag), 0, this.size, this.format)
			.firstPage();
	}

	Pagination pages(int total) {
		return Pagination.of(this.page, this.size, total, firstPage());
	}

	/** The relative URL of the first page. The values need no escaping. */
	private String firstPage() {
		Stream<String> catalogs = this.catalogs.stream().map((catalog) -> "catalog=" + catalog);
		Stream<String> others = Stream.of((this.language != null) ? "lang=" + this.language.toLanguageTag() : "",
				"size=" + this.size, (this.format != null) ? "format=" + this.format : "");
		return Stream.concat(Stream.of("since=" + this.since), Stream.concat(catalogs, others))
			.filter((parameter) -> !parameter.isEmpty())
			.collect(Collectors.joining("&", "changes?", ""));
	}

	/** The relative URLs of the neighboring pages, by link relation. */
	Map<String, String> links(int total) {
		Pagination pages = pages(total);
		Map<String, String> links = new LinkedHashMap<>();
		if (this.page > 0) {
			links.put("prev", pages.url(this.page - 1L));
		}
		if (this.page < pages.last()) {
			links.put("next", pages.url(this.page + 1L));
		}
		return links;
	}

}
