package io.faultbook.console;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Leads on to a page once something is done, so that a reload does it not twice.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.4.4">RFC 9110,
 * 15.4.4</a>
 */
final class SeeOther {

	private SeeOther() {
	}

	/**
	 * Lead on, in the language that was chosen.
	 * @param path the path and the query of the page, below the root of the service
	 */
	static ResponseEntity<byte[]> of(HttpServletRequest request, String path) {
		String language = request.getParameter("lang");
		String chosen = (language == null) ? ""
				: (path.contains("?") ? "&" : "?") + "lang=" + URLEncoder.encode(language, StandardCharsets.UTF_8);
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(request.getContextPath() + path + chosen))
			.build();
	}

}
