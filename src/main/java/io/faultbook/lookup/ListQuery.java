package io.faultbook.lookup;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.faultbook.snapshot.CatalogSnapshot;
import io.faultbook.snapshot.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * What of the catalogue is asked for; blank parameters count as absent.
 *
 * @param search the text to search for, or null
 * @param category the name of the category, or null for all
 * @param codes the codes to look up, each once, in the order asked; empty for no bulk
 * lookup
 * @param page the number of the page, from 0
 * @param size the number of entries a page, or null for the format's default
 * @param format what the answer is written as
 */
record ListQuery(@Nullable String search, @Nullable String category, List<String> codes, int page,
		@Nullable Integer size, ListFormat format) {

	static final int MAX_SIZE = 200;

	/** In UTF-16 code units. */
	static final int MAX_SEARCH_LENGTH = 4000;

	private static final int DEFAULT_SIZE = 20;

	ListQuery {
		codes = List.copyOf(codes);
	}

	/**
	 * Read the parameters.
	 * @throws InvalidParameterException if there are more than 200 codes, or codes
	 * together with what else would choose among them
	 */
	static ListQuery of(@Nullable String search, @Nullable String category, @Nullable List<String> codes, int page,
			@Nullable Integer size, ListFormat format) {
		ListQuery query = new ListQuery(present(search), present(category), codes(codes), page, size, format);
		boolean mixed = query.search != null || query.category != null;
		if (query.codes.size() > MAX_SIZE || (query.isBulk() && mixed)) {
			throw InvalidParameterException.forParameter("code");
		}
		return query;
	}

	/**
	 * The text to search for by either name of its parameter.
	 * @throws InvalidParameterException if both are there and differ
	 */
	static @Nullable String searchOf(@Nullable String search, @Nullable String q) {
		if (search != null && q != null && !search.equals(q)) {
			throw InvalidParameterException.forParameter("q");
		}
		return (search != null) ? search : q;
	}

	private static @Nullable String present(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value;
	}

	private static List<String> codes(@Nullable List<String> values) {
		Set<String> codes = new LinkedHashSet<>();
		for (String value : (values != null) ? values : List.<String>of()) {
			Arrays.stream(value.split(",", -1))
				.map(String::strip)
				.filter((code) -> !code.isEmpty())
				.forEach(codes::add);
		}
		return List.copyOf(codes);
	}

	/**
	 * Check what only the catalogue can tell.
	 * @throws InvalidParameterException if there is no such category
	 */
	void check(CatalogSnapshot snapshot) {
		if (this.category != null && !snapshot.categories().contains(this.category)) {
			throw InvalidParameterException.forParameter("category");
		}
	}

	boolean isBulk() {
		return !this.codes.isEmpty();
	}

	/**
	 * Whether the answer is one part of several: a bulk lookup is not, nor a CSV without
	 * a size or a page.
	 */
	boolean isPaged() {
		return !isBulk() && (this.size != null || this.page > 0 || this.format != ListFormat.CSV);
	}

	int limit() {
		return (this.size != null) ? this.size : isPaged() ? DEFAULT_SIZE : Integer.MAX_VALUE;
	}

	long offset() {
		return isPaged() ? (long) this.page * limit() : 0;
	}

	/**
	 * A weak entity tag: the same query of the same reader to the same catalogue says the
	 * same.
	 */
	String etag(CatalogSnapshot snapshot, String reader) {
		return "W/\"" + snapshot.version() + '-' + snapshot.fingerprint() + '-' + ContentHash.of(this + reader) + '"';
	}

}
