package io.faultbook.lookup;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * The links between the pages of a list, relative so that they hold behind any path
 * prefix.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288">RFC 8288</a>
 */
final class PageLinks {

	/**
	 * In characters, all of them ASCII: the other fields fit into what is left of the 4
	 * KB that a head may have.
	 */
	private static final int MAX_LENGTH = 2048;

	private final StringBuilder links = new StringBuilder();

	private final String before;

	private final String after;

	private PageLinks(ListQuery query, @Nullable String lang) {
		this.before = "codes?" + parameter("search", query.search()) + parameter("category", query.category());
		this.after = parameter("size", query.size()) + parameter("lang", lang);
	}

	/**
	 * The value of the {@code Link} field; empty where there are no other pages, and
	 * where it would be too long for a head.
	 */
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
		return (links.links.length() <= MAX_LENGTH) ? links.links.toString() : "";
	}

	private void add(String relation, long page) {
		if (!this.links.isEmpty()) {
			this.links.append(", ");
		}
		this.links.append('<').append(this.before).append("page=").append(page);
		if (!this.after.isEmpty()) {
			this.links.append('&').append(this.after, 0, this.after.length() - 1);
		}
		this.links.append(">; rel=\"").append(relation).append('"');
	}

	/** With an ampersand behind it; nothing of what is absent. */
	private static String parameter(String name, @Nullable Object value) {
		return (value != null) ? name + '=' + UriUtils.encode(value.toString(), StandardCharsets.UTF_8) + '&' : "";
	}

}
