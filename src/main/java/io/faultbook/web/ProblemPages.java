package io.faultbook.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.html.LanguageLink;
import io.faultbook.html.PageFrame;
import io.faultbook.html.PageHeaders;
import io.faultbook.html.PageReader;
import io.faultbook.html.PageRenderer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows a problem as a page to who asked for one. */
@Component
class ProblemPages {

	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

	private static final List<MediaType> DATA = List.of(MediaType.APPLICATION_PROBLEM_JSON, MediaType.APPLICATION_JSON);

	private static final int MAX_RANGES = 50;

	private final PageRenderer renderer;

	ProblemPages(PageRenderer renderer) {
		this.renderer = renderer;
	}

	/**
	 * Whether the request names HTML, and names no JSON that it would rather have: a
	 * wildcard is not enough.
	 */
	static boolean isWanted(HttpServletRequest request) {
		double html = 0;
		double data = 0;
		for (MediaType range : ranges(request.getHeader(HttpHeaders.ACCEPT))) {
			if (range.equalsTypeAndSubtype(MediaType.TEXT_HTML)) {
				html = Math.max(html, range.getQualityValue());
			}
			if (DATA.stream().anyMatch(range::equalsTypeAndSubtype)) {
				data = Math.max(data, range.getQualityValue());
			}
		}
		return html > 0 && html >= data;
	}

	private static List<MediaType> ranges(@Nullable String accept) {
		List<MediaType> ranges = new ArrayList<>();
		for (String element : (accept != null) ? accept.split(",", MAX_RANGES) : new String[0]) {
			try {
				ranges.add(MediaType.parseMediaType(element.strip()));
			}
			catch (InvalidMediaTypeException ex) {
				// Malformed elements have no meaning; their neighbours keep theirs.
			}
		}
		return ranges;
	}

	/** The page, with the status and the fields that the problem has as JSON. */
	ResponseEntity<Object> show(ProblemDetail problem, HttpHeaders headers, Locale language,
			HttpServletRequest request) {
		HttpHeaders described = HttpHeaders.copyOf(headers);
		PageHeaders.describe(described);
		PageReader reader = new PageReader(language, language, isChosen(request));
		PageFrame frame = new PageFrame(PageFrame.root(path(request)), reader,
				LanguageLink.of(LANGUAGES, language, (tag) -> address(query(request), tag)));
		byte[] page = this.renderer.render("problem", frame, Map.of("problem", problem));
		return ResponseEntity.status(problem.getStatus()).headers(described).body(page);
	}

	private static boolean isChosen(HttpServletRequest request) {
		String query = query(request);
		return query != null && Arrays.stream(query.split("&", -1)).anyMatch(ProblemPages::isLanguage);
	}

	private static boolean isLanguage(String parameter) {
		return parameter.startsWith("lang=");
	}

	/** The same address in another language. */
	private static String address(@Nullable String query, String tag) {
		StringBuilder address = new StringBuilder("?");
		if (query != null) {
			Arrays.stream(query.split("&", -1))
				.filter((parameter) -> !parameter.isEmpty() && !isLanguage(parameter))
				.forEach((parameter) -> address.append(parameter).append('&'));
		}
		return address.append("lang=").append(tag).toString();
	}

	/** Of what was asked for, which an error dispatch has as attributes. */
	private static @Nullable String query(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null)
				? (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING) : request.getQueryString();
	}

	private static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = (failed != null) ? failed.toString() : request.getRequestURI();
		return path.startsWith(request.getContextPath()) ? path.substring(request.getContextPath().length()) : path;
	}

}
