package io.faultbook.lookup;

import java.util.Locale;
import java.util.function.BiConsumer;

import io.faultbook.pages.PageHeaders;
import io.faultbook.snapshot.Representation;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The head of every answer out of the catalogue. */
@Component
class CatalogResponses {

	private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

	private final String cacheControl;

	CatalogResponses(CacheProperties properties) {
		this.cacheControl = properties.cacheControl();
	}

	/** A 200 with ready bytes, or a 304 where the client already has them. */
	ResponseEntity<byte[]> ok(HttpServletRequest request, Representation representation, MediaType type,
			Locale language, String links) {
		HttpHeaders headers = headers(representation.etag(), type, language);
		if (!links.isEmpty()) {
			headers.set(HttpHeaders.LINK, links);
		}
		if (IfNoneMatch.matches(request, representation.etag())) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers).build();
		}
		return ResponseEntity.ok().headers(headers).body(representation.body());
	}

	/** A page that says that there is nothing here; there may be soon. */
	ResponseEntity<byte[]> missing(byte[] page, Locale language) {
		HttpHeaders headers = new HttpHeaders();
		PageHeaders.describe(headers);
		headers.setContentLanguage(language);
		headers.set(HttpHeaders.VARY, VARY);
		headers.setCacheControl(CacheControl.noStore());
		return ResponseEntity.status(HttpStatus.NOT_FOUND).headers(headers).body(page);
	}

	/** The fields that an answer has whether it is 200 or 304 (RFC 9110, 15.4.5). */
	HttpHeaders headers(String etag, MediaType type, Locale language) {
		HttpHeaders headers = new HttpHeaders();
		describe(etag, language, headers::set);
		if (type.equals(PageHeaders.TYPE)) {
			PageHeaders.describe(headers);
		}
		headers.setContentType(type);
		return headers;
	}

	/** The same fields but the content type, set one by one. */
	void describe(String etag, Locale language, BiConsumer<String, String> field) {
		field.accept(HttpHeaders.ETAG, etag);
		field.accept(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
		field.accept(HttpHeaders.VARY, VARY);
		field.accept(HttpHeaders.CACHE_CONTROL, this.cacheControl);
		field.accept("X-Content-Type-Options", "nosniff");
	}

}
