package io.faultbook.lookup;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.faultbook.pages.PageHeaders;
import io.faultbook.snapshot.Representation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes the responses of the public API. It bypasses Spring's message converters, so
 * that {@link CodeFastPathFilter} and the controllers send identical responses.
 */
@Component
@EnableConfigurationProperties(CacheProperties.class)
public class LookupResponses {

	private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

	/** Compressing proxies append a suffix to the tag, such as {@code "abc-gzip"}. */
	private static final Pattern COMPRESSION_SUFFIX = Pattern.compile("(?:--?|;)(?:gzip|br|deflate|zstd)$");

	private final String cacheControl;

	private final Clock clock;

	LookupResponses(CacheProperties properties, Clock clock) {
		this.cacheControl = properties.cacheControl();
		this.clock = clock;
	}

	/** Send a 200, or a 304 if the client already has the representation. */
	public void send(ResponseContent content, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (!content.links().isEmpty()) {
			response.setHeader(HttpHeaders.LINK, content.links());
		}
		Representation representation = content.representation();
		if (writeHeaders(representation.etag(), content.type(), content.language(), request, response)) {
			send(representation.body(), response);
		}
	}

	/**
	 * Set the headers that a 200 and a 304 have in common (RFC 9110, section 15.4.5).
	 * @return whether to send a body; if not, the response is a 304
	 */
	boolean writeHeaders(String etag, MediaType type, Locale language, HttpServletRequest request,
			HttpServletResponse response) {
		addContentHeaders(type, language, response);
		response.setHeader(HttpHeaders.ETAG, etag);
		response.setHeader(HttpHeaders.CACHE_CONTROL, this.cacheControl);
		List<String> ifNoneMatch = Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH));
		if (!ifNoneMatch.isEmpty() && matches(etag, String.join(",", ifNoneMatch))) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return false;
		}
		return true;
	}

	/** Uses the weak comparison (RFC 9110, section 13.1.2). */
	private static boolean matches(String etag, String ifNoneMatch) {
		String current = ETag.create(etag).tag();
		return ETag.parse(ifNoneMatch)
			.stream()
			.anyMatch((tag) -> tag.isWildcard()
					|| COMPRESSION_SUFFIX.matcher(tag.tag()).replaceFirst("").equals(current));
	}

	/**
	 * Redirect to another page, for as long as caches may store a response.
	 * @param url relative to the requested one
	 */
	void redirect(String url, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		response.setHeader(HttpHeaders.LOCATION, url);
		response.setHeader(HttpHeaders.CACHE_CONTROL, this.cacheControl);
		response.setHeader(HttpHeaders.VARY, VARY);
	}

	/**
	 * Have browsers save the response to a file.
	 * @param catalog the name of the catalog, or another word for several
	 * @param language the BCP 47 tag of the language, or another word for several
	 */
	public void offerDownload(String catalog, String language, HttpServletResponse response) {
		String name = String.join("-", "faultbook", catalog, language, LocalDate.now(this.clock).toString());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name + ".csv").build().toString());
	}

	/** Send a body that caches may not store. */
	void send(HttpStatus status, byte[] page, MediaType type, Locale language, HttpServletResponse response)
			throws IOException {
		response.setStatus(status.value());
		addContentHeaders(type, language, response);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		send(page, response);
	}

	/**
	 * Send a body that only the client may store. With {@code no-store}, browsers
	 * couldn't go back to the response of a form.
	 */
	public void sendPrivate(byte[] body, MediaType type, Locale language, HttpServletResponse response)
			throws IOException {
		addContentHeaders(type, language, response);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		send(body, response);
	}

	void send(byte[] body, HttpServletResponse response) throws IOException {
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private static void addPageHeaders(HttpServletResponse response) {
		HttpHeaders headers = new HttpHeaders();
		PageHeaders.addTo(headers);
		headers.forEach((name, values) -> response.setHeader(name, values.get(0)));
	}

	private static void addContentHeaders(MediaType type, Locale language, HttpServletResponse response) {
		if (type.equals(PageHeaders.MEDIA_TYPE)) {
			addPageHeaders(response);
		}
		response.setContentType(type.toString());
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
		response.setHeader(HttpHeaders.VARY, VARY);
	}

	/**
	 * The content of a response.
	 *
	 * @param representation the body and its entity tag
	 * @param type the media type of the body
	 * @param language the language of the body
	 * @param links the value of the {@code Link} header; empty for none
	 */
	public record ResponseContent(Representation representation, MediaType type, Locale language, String links) {

	}

}
