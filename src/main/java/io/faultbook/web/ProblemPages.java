package io.faultbook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.html.PageFrame;
import io.faultbook.html.PageHeaders;
import io.faultbook.html.PageRenderer;
import io.faultbook.html.RequestFrame;
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

	private static final List<MediaType> DATA = List.of(MediaType.APPLICATION_PROBLEM_JSON, MediaType.APPLICATION_JSON);

	private static final int MAX_RANGES = 50;

	private final PageRenderer renderer;

	ProblemPages(PageRenderer renderer) {
		this.renderer = renderer;
	}

	/**
	 * Whether the request names HTML, and would rather have it than any JSON that it
	 * names, as with other answers: a wildcard is not enough.
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
		return html > data;
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
		PageFrame frame = RequestFrame.of(request, language);
		byte[] page = this.renderer.render("problem", frame, Map.of("problem", problem));
		return ResponseEntity.status(problem.getStatus()).headers(described).body(page);
	}

}
