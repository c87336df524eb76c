package io.faultbook.pages;

import java.nio.charset.StandardCharsets;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

public final class PageHeaders {

	public static final MediaType MEDIA_TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	/** A second line of defense, in case a text is ever rendered without escaping. */
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; "
			+ "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private PageHeaders() {
	}

	/** The referrer policy keeps search texts, which are in the URL, from other sites. */
	public static void addTo(HttpHeaders headers) {
		headers.setContentType(MEDIA_TYPE);
		headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
		headers.set("Referrer-Policy", "same-origin");
		headers.set("X-Content-Type-Options", "nosniff");
	}

}
