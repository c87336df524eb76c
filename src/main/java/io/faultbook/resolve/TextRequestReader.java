package io.faultbook.resolve;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Reads the text of a request: a plain text, a JSON object, or a form. Nothing is written
 * to the disk.
 */
@Component
final class TextRequestReader {

	static final String TEXT = "text";

	static final String FILE = "file";

	private static final List<String> FIELDS = List.of(FILE, TEXT);

	static final String CATALOGS = "catalogs";

	private static final Set<String> JSON_FIELDS = Set.of(TEXT, CATALOGS);

	private static final Pattern FORM_TEXT = Pattern.compile("^text=([^&]*)(?:&.*)?$", Pattern.DOTALL);

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private final int maxBytes;

	TextRequestReader(ResolveProperties properties) {
		this.maxBytes = properties.maxBytes();
	}

	/**
	 * Read the text.
	 * @throws InvalidTextException with the status 400, 413, or 415
	 */
	TextRequest read(HttpServletRequest request) throws IOException {
		String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
		if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
			throw InvalidTextException.forUnsupportedMediaType();
		}
		MediaType type = mediaType(request);
		if (type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)) {
			return TextRequest.of(readParts(request));
		}
		byte[] body = request.getInputStream().readNBytes(this.maxBytes + 1);
		if (body.length > this.maxBytes) {
			throw InvalidTextException.forTooLargeText(this.maxBytes);
		}
		if (type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED)) {
			return TextRequest.of(readForm(TextDecoder.decode(body, null)));
		}
		if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
			return readJson(TextDecoder.decode(body, null));
		}
		if (type.getType().equals("text") || type.isCompatibleWith(MediaType.APPLICATION_OCTET_STREAM)) {
			return TextRequest.of(TextDecoder.decode(body, charset(type)));
		}
		throw InvalidTextException.forUnsupportedMediaType();
	}

	private static MediaType mediaType(HttpServletRequest request) {
		String contentType = request.getContentType();
		try {
			MediaType type = (contentType != null) ? MediaType.parseMediaType(contentType) : MediaType.TEXT_PLAIN;
			if (type.isConcrete()) {
				return type;
			}
		}
		catch (InvalidMediaTypeException ex) {
			// The same as a type that isn't supported.
		}
		throw InvalidTextException.forUnsupportedMediaType();
	}

	private static @Nullable Charset charset(MediaType type) {
		try {
			return type.getCharset();
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			throw InvalidTextException.forUnsupportedMediaType();
		}
	}

	/**
	 * A text that was sent as a form by mistake, as curl does by default, is read, too.
	 */
	private static String readForm(String body) {
		Matcher form = FORM_TEXT.matcher(body);
		if (!form.matches()) {
			return body;
		}
		try {
			return URLDecoder.decode(form.group(1), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw InvalidTextException.forUnreadableForm();
		}
	}

	private static TextRequest readJson(String body) {
		JsonNode object;
		try {
			object = JSON.readTree(body);
		}
		catch (JacksonException ex) {
			throw InvalidTextException.forMalformedJson("", "not-an-object");
		}
		if (!object.isObject()) {
			throw InvalidTextException.forMalformedJson("", "not-an-object");
		}
		object.propertyNames().stream().filter((name) -> !JSON_FIELDS.contains(name)).findFirst().ifPresent((name) -> {
			throw InvalidTextException.forMalformedJson("/" + name.replace("~", "~0").replace("/", "~1"),
					"unknown-field");
		});
		JsonNode text = object.path(TEXT);
		if (!text.isString()) {
			throw InvalidTextException.forMalformedJson("/" + TEXT, text.isMissingNode() ? "no-text" : "not-a-string");
		}
		Set<String> catalogs = new HashSet<>();
		for (JsonNode catalog : object.path(CATALOGS)) {
			if (!catalog.isString()) {
				throw InvalidTextException.forInvalidCatalogs();
			}
			catalogs.add(catalog.stringValue());
		}
		return new TextRequest(text.stringValue(), catalogs);
	}

	/** Files come before the text, so that they keep their line numbers. */
	private String readParts(HttpServletRequest request) throws IOException {
		StringBuilder text = new StringBuilder();
		try {
			Collection<Part> parts = request.getParts();
			if (parts.stream().noneMatch((part) -> FIELDS.contains(part.getName()))) {
				throw InvalidTextException.forUnreadableForm();
			}
			for (String name : FIELDS) {
				for (Part part : parts) {
					if (part.getName().equals(name) && part.getSize() > 0) {
						text.append(text.isEmpty() ? "" : "\n").append(read(part));
					}
				}
			}
		}
		catch (IllegalStateException ex) {
			throw InvalidTextException.forTooLargeText(this.maxBytes);
		}
		catch (ServletException ex) {
			throw InvalidTextException.forUnreadableForm();
		}
		return text.toString();
	}

	private String read(Part part) throws IOException {
		if (part.getSize() > this.maxBytes) {
			throw InvalidTextException.forTooLargeText(this.maxBytes);
		}
		return TextDecoder.decode(part.getInputStream().readAllBytes(), null);
	}

}
