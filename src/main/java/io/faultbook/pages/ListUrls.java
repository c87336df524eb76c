package io.faultbook.pages;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The addresses of a list, relative to the list. */
final class ListUrls {

	private final CodeListView listing;

	private final PageLanguage reader;

	ListUrls(CodeListView listing, PageLanguage reader) {
		this.listing = listing;
		this.reader = reader;
	}

	/** The same part of the list in a language. */
	public String in(String tag) {
		return address(this.listing.number(), tag);
	}

	/** Another page of the list. */
	public String page(long number) {
		return address(number, this.reader.chosen() ? this.reader.tag() : null);
	}

	public boolean hasPrevious() {
		return this.listing.number() > 0 && !this.listing.isBulk();
	}

	public boolean hasNext() {
		return this.listing.number() < this.listing.pages() - 1 && !this.listing.isBulk();
	}

	/** The page before; from past the end the last one. */
	public String previous() {
		return page(Math.max(0, Math.min(this.listing.number() - 1L, this.listing.pages() - 1)));
	}

	public String next() {
		return page(this.listing.number() + 1L);
	}

	private String address(long number, @Nullable String tag) {
		List<String> parameters = new ArrayList<>();
		add(parameters, "search", this.listing.search());
		add(parameters, "category", this.listing.category());
		add(parameters, "code", this.listing.isBulk() ? String.join(",", this.listing.codes()) : null);
		add(parameters, "page", (number > 0) ? number : null);
		add(parameters, "size", this.listing.size());
		add(parameters, "lang", tag);
		return parameters.isEmpty() ? "codes" : "codes?" + String.join("&", parameters);
	}

	private static void add(List<String> parameters, String name, @Nullable Object value) {
		if (value != null) {
			parameters.add(name + '=' + UriUtils.encode(value.toString(), UTF_8));
		}
	}

}
