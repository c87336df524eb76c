package io.faultbook.lookup;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.faultbook.pages.PageHeaders;
import io.faultbook.snapshot.Representation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes the responses of the public API. They are written without Spring's converters,
 * so that {@link CodeFastPathFilter} sends the same as the controllers.
 */
@Component
@EnableConfigurationProperties(CacheProperties.class)
class LookupResponses {

	private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

	/** What a compressing proxy adds to a tag: {@code "abc-gzip"}. */
	private static final Pattern CODING = Pattern.compile("(?:--?|;)(?:gzip|br|deflate|zstd)$");

	private final String cacheControl;

	LookupResponses(CacheProperties properties) {
		this.cacheControl = properties.cacheControl();
	}

	/** Send a 200, or a 304 if the client has the representation. */
	void send(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!answer.links().isEmpty()) {
			response.setHeader(HttpHeaders.LINK, answer.links());
		}
		Representation representation = answer.representation();
		if (isModified(representation.etag(), answer.type(), answer.language(), request, response)) {
			send(representation.body(), response);
		}
	}

	/**
	 * Set the fields that a 200 and a 304 have in common (RFC 9110, 15.4.5).
	 * @return whether there is a body to send: if not, the response is a 304
	 */
	boolean isModified(String etag, MediaType type, Locale language, HttpServletRequest request,
			HttpServletResponse response) {
		if (type.equals(PageHeaders.TYPE)) {
			describePage(response);
		}
		response.setContentType(type.toString());
		response.setHeader(HttpHeaders.ETAG, etag);
		response.setHeader(HttpHeaders.CACHE_CONTROL, this.cacheControl);
		response.setHeader("X-Content-Type-Options", "nosniff");
		describe(language, response);
		List<String> known = Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH));
		if (!known.isEmpty() && isKnown(etag, String.join(",", known))) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return false;
		}
		return true;
	}

	/** Tags are compared weakly (RFC 9110, 13.1.2). */
	private static boolean isKnown(String etag, String known) {
		String current = ETag.create(etag).tag();
		return ETag.parse(known)
			.stream()
			.anyMatch((tag) -> tag.isWildcard() || CODING.matcher(tag.tag()).replaceFirst("").equals(current));
	}

	/** Send a 404 page, which is cached only briefly. */
	void sendNotFound(byte[] page, Locale language, HttpServletResponse response) throws IOException {
		response.setStatus(HttpServletResponse.SC_NOT_FOUND);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		describePage(response);
		describe(language, response);
		send(page, response);
	}

	void send(byte[] body, HttpServletResponse response) throws IOException {
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private static void describePage(HttpServletResponse response) {
		HttpHeaders headers = new HttpHeaders();
		PageHeaders.describe(headers);
		headers.forEach((name, values) -> response.setHeader(name, values.get(0)));
	}

	private static void describe(Locale language, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
		response.setHeader(HttpHeaders.VARY, VARY);
	}

	/**
	 * What is sent.
	 *
	 * @param representation the body and its entity tag
	 * @param type the media type of the body
	 * @param language the language of the texts in it
	 * @param links the value of the {@code Link} field; empty for none
	 */
	record Answer(Representation representation, MediaType type, Locale language, String links) {

	}

}
