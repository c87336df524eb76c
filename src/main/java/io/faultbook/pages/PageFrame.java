package io.faultbook.pages;

import java.util.List;

/**
 * What every page has around its content.
 *
 * @param root the way from the page to the root of the service, {@code ./} or {@code ../}
 * say: relative, so that a page holds behind any path prefix of a proxy and under any
 * name of the host, and one copy of it serves all
 * @param reader who it is for
 * @param languages the same page in the languages there are
 */
public record PageFrame(String root, PageReader reader, List<LanguageLink> languages) {

	public PageFrame {
		languages = List.copyOf(languages);
	}

	/**
	 * The way to the root from a path, as browsers resolve it (RFC 3986, 5.2).
	 * @param path the path below the root, with its leading slash
	 */
	public static String root(String path) {
		long depth = path.chars().filter((character) -> character == '/').count() - 1;
		return (depth <= 0) ? "./" : "../".repeat((int) depth);
	}

}
