package io.faultbook.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The links between the pages of a list, relative so that they hold behind any path
 * prefix.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288</a>
 */
final class PageLinks {

	private final ListQuery query;

	private final @Nullable String lang;

	private final List<String> links = new ArrayList<>();

	private PageLinks(ListQuery query, @Nullable String lang) {
		this.query = query;
		this.lang = lang;
	}

	static String of(ListQuery query, @Nullable String lang, CodePage page) {
		if (!query.isPaged()) {
			return "";
		}
		long last = Math.max(0, page.totalPages() - 1);
		PageLinks links = new PageLinks(query, lang);
		links.add("first", 0);
		if (page.number() > 0) {
			links.add("prev", Math.min(page.number() - 1, last));
		}
		if (page.number() < last) {
			links.add("next", page.number() + 1);
		}
		links.add("last", last);
		return String.join(", ", links.links);
	}

	private void add(String relation, long page) {
		UriComponentsBuilder target = UriComponentsBuilder.fromPath("codes");
		parameter(target, "search", this.query.search());
		parameter(target, "category", this.query.category());
		target.queryParam("page", page);
		parameter(target, "size", this.query.size());
		parameter(target, "lang", this.lang);
		this.links.add("<%s>; rel=\"%s\"".formatted(target.encode().build().toUriString(), relation));
	}

	private static void parameter(UriComponentsBuilder target, String name, @Nullable Object value) {
		if (value != null) {
			target.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

}
