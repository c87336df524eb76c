package io.faultbook.pages;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The model of the layout that all pages share.
 *
 * @param root the relative path from the page to the root of the service, such as
 * {@code ./} or {@code ../}, which works behind any path prefix of a proxy
 * @param path the path of the page below the root, without a leading slash
 * @param language the language of the page
 * @param languages links to the page in other languages
 */
public record PageLayout(String root, String path, PageLanguage language, List<LanguageLink> languages) {

	private static final List<Locale> UI_LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

	private static final String CONSOLE = "console/";

	private static final String LANGUAGE_PARAMETER = "lang";

	public PageLayout {
		languages = List.copyOf(languages);
	}

	/** The layout for the URL that the client requested, before any error or forward. */
	public static PageLayout of(HttpServletRequest request, Locale language) {
		String path = request.getRequestURI();
		String query = request.getQueryString();
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original) {
			path = original;
			query = (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
		}
		else if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String original) {
			path = original;
			query = (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
		}
		String context = request.getContextPath();
		String below = path.startsWith(context) ? path.substring(context.length()) : path;
		UriComponentsBuilder url = UriComponentsBuilder.newInstance().query(query);
		boolean chosen = url.build().getQueryParams().containsKey(LANGUAGE_PARAMETER);
		return new PageLayout(root(below), below.substring(Math.min(1, below.length())),
				new PageLanguage(language, language, chosen), LanguageLink.of(UI_LANGUAGES, language,
						(tag) -> url.replaceQueryParam(LANGUAGE_PARAMETER, tag).build().toUriString()));
	}

	/**
	 * The value of {@code aria-current} for a link: {@code page}, {@code true} if the
	 * page is below a section of the console, or null.
	 * @param link the path of the link below the root
	 */
	public @Nullable String current(String link) {
		if (this.path.equals(link)) {
			return "page";
		}
		return (link.startsWith(CONSOLE) && this.path.startsWith(link + '/')) ? "true" : null;
	}

	/** The relative path from the requested URL to the root. */
	public static String root(HttpServletRequest request) {
		return root(request.getRequestURI().substring(request.getContextPath().length()));
	}

	/**
	 * The relative path to the root, as browsers resolve it (RFC 3986, section 5.2).
	 * @param path the path below the root, with its leading slash
	 */
	static String root(String path) {
		long depth = path.chars().filter((character) -> character == '/').count() - 1;
		return (depth <= 0) ? "./" : "../".repeat((int) depth);
	}

}
