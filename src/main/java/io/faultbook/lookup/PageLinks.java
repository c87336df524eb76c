package io.faultbook.lookup;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * The links between the pages of a list. They are relative, so that they work behind any
 * path prefix.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288</a>
 */
final class PageLinks {

	/** In ASCII characters; leaves room for other headers within a limit of 4 KB. */
	private static final int MAX_LENGTH = 2048;

	private PageLinks() {
	}

	/**
	 * The value of the {@code Link} header; empty if there are no other pages or if it
	 * would be too long.
	 * @param catalog the catalog that the path names, or null
	 * @param lang the query parameter, or null
	 * @param format the query parameter, or null
	 */
	static String headerValue(ListQuery query, @Nullable String catalog, CodePage page, @Nullable String lang,
			@Nullable String format) {
		if (!query.isPaged()) {
			return "";
		}
		long last = Math.max(0, page.totalPages() - 1);
		Map<String, Long> relations = new LinkedHashMap<>();
		relations.put("first", 0L);
		if (page.number() > 0) {
			relations.put("prev", Math.min(page.number() - 1, last));
		}
		if (page.number() < last) {
			relations.put("next", page.number() + 1L);
		}
		relations.put("last", last);
		String catalogs = (catalog != null) ? ""
				: query.catalogs().stream().map((name) -> parameter("catalog", name)).collect(Collectors.joining());
		String before = parameter("search", query.search()) + catalogs + parameter("category", query.category())
				+ parameter("retry", query.retry()) + parameter("actor", query.actor())
				+ parameter("sort", query.sort());
		String after = parameter("size", query.size()) + parameter("lang", lang) + parameter("format", format)
				+ parameter("download", query.download() ? true : null);
		String links = relations.entrySet()
			.stream()
			.map((link) -> link(before + "page=" + link.getValue() + '&' + after, link.getKey()))
			.collect(Collectors.joining(", "));
		return (links.length() <= MAX_LENGTH) ? links : "";
	}

	private static String link(String query, String relation) {
		return "<codes?" + query.substring(0, query.length() - 1) + ">; rel=\"" + relation + '"';
	}

	/** Ends with an ampersand; empty if there is no value. */
	private static String parameter(String name, @Nullable Object value) {
		return (value != null) ? name + '=' + UriUtils.encode(value.toString(), StandardCharsets.UTF_8) + '&' : "";
	}

}
