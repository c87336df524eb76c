package io.faultbook.discovery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/**
 * A list of pages for search engines, as one document, or as several and an index of
 * them.
 *
 * @param root the URL of the root, without a trailing slash
 * @param paths the paths of the pages, without a leading slash
 * @param limit the maximum number of pages in a document
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemap protocol</a>
 */
record Sitemap(String root, List<String> paths, int limit) {

	/** The limit of the protocol. */
	static final int MAX_URLS = 50_000;

	private static final String DOCUMENT = """
			<?xml version="1.0" encoding="UTF-8"?>
			<%1$s xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
			%2$s</%1$s>
			""";

	Sitemap {
		paths = List.copyOf(paths);
	}

	/**
	 * Return a document as XML, or empty if there is none with this number.
	 * @param number the number of the document, from 1, or null for the only document or
	 * the index
	 */
	Optional<String> xml(@Nullable Integer number) {
		int documents = (this.paths.size() + this.limit - 1) / this.limit;
		if (number == null && documents > 1) {
			return Optional.of(xml("sitemapindex", "sitemap",
					IntStream.rangeClosed(1, documents).mapToObj((page) -> "sitemap.xml?page=" + page)));
		}
		int page = (number != null) ? number : 1;
		return (page < 1 || page > documents) ? Optional.empty() : Optional
			.of(xml("urlset", "url", this.paths.stream().skip((page - 1L) * this.limit).limit(this.limit)));
	}

	private String xml(String list, String element, Stream<String> locations) {
		String escapedRoot = HtmlUtils.htmlEscape(this.root, "UTF-8");
		return DOCUMENT.formatted(list,
				locations
					.map((path) -> "<" + element + "><loc>" + escapedRoot + '/' + path + "</loc></" + element + ">\n")
					.collect(Collectors.joining()));
	}

}
