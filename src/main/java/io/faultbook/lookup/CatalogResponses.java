package io.faultbook.lookup;

import java.util.List;
import java.util.Locale;

import io.faultbook.catalog.Representation;
import io.faultbook.html.PageHeaders;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The head of every answer out of the catalogue. */
@Component
class CatalogResponses {

	private static final List<String> VARY = List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);

	private final String cacheControl;

	CatalogResponses(CacheProperties properties) {
		this.cacheControl = properties.cacheControl();
	}

	/** An answer with ready bytes; Spring makes it a 304 where the client has them. */
	ResponseEntity<byte[]> ok(Representation representation, MediaType type, Locale language, String links) {
		HttpHeaders headers = headers(representation.etag(), language);
		headers.setContentType(type);
		return ok(representation, headers, links);
	}

	/** The same for a page. */
	ResponseEntity<byte[]> page(Representation representation, Locale language, String links) {
		HttpHeaders headers = headers(representation.etag(), language);
		PageHeaders.describe(headers);
		return ok(representation, headers, links);
	}

	private static ResponseEntity<byte[]> ok(Representation representation, HttpHeaders headers, String links) {
		if (!links.isEmpty()) {
			headers.set(HttpHeaders.LINK, links);
		}
		return ResponseEntity.ok().headers(headers).body(representation.body());
	}

	/** A page that says that there is nothing here; there may be soon. */
	ResponseEntity<byte[]> missing(byte[] page, Locale language) {
		HttpHeaders headers = new HttpHeaders();
		PageHeaders.describe(headers);
		headers.setContentLanguage(language);
		headers.setVary(VARY);
		headers.setCacheControl(CacheControl.noStore());
		return ResponseEntity.status(HttpStatus.NOT_FOUND).headers(headers).body(page);
	}

	/** The fields that an answer has whether it is 200 or 304 (RFC 9110, 15.4.5). */
	HttpHeaders headers(String etag, Locale language) {
		HttpHeaders headers = new HttpHeaders();
		headers.setETag(etag);
		headers.setContentLanguage(language);
		headers.setVary(VARY);
		headers.setCacheControl(this.cacheControl);
		headers.set("X-Content-Type-Options", "nosniff");
		return headers;
	}

}
