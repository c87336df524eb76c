package io.faultbook.pages;

import java.nio.charset.StandardCharsets;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The fields that every page is sent with. */
public final class PageHeaders {

	public static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	/**
	 * Nothing but our own files, nothing inline, in nobody's frame: should a text ever
	 * get past the escaping, it runs nothing and sends nothing.
	 */
	private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
			+ "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private PageHeaders() {
	}

	/** What was searched for stays on this site: other sites are not told the address. */
	public static void describe(HttpHeaders headers) {
		headers.setContentType(TYPE);
		headers.set("Content-Security-Policy", POLICY);
		headers.set("Referrer-Policy", "same-origin");
		headers.set("X-Content-Type-Options", "nosniff");
	}

}
