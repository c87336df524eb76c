package io.faultbook.admin;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.faultbook.editing.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON object of a request, read strictly: a misspelt or forgotten field would erase
 * advice in silence. Fields are asked for one by one; {@link #check()} then refuses what
 * is wrong, all at once.
 */
final class JsonContent {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final JsonNode object;

	private final Set<String> known = new LinkedHashSet<>();

	private final Map<String, FieldError> errors = new LinkedHashMap<>();

	private JsonContent(JsonNode object) {
		this.object = object;
	}

	/**
	 * Read an object.
	 * @throws RefusedRequestException (400) if it is none, has a field twice, or is not
	 * in UTF-8
	 */
	static JsonContent of(byte[] content) {
		try {
			JsonNode node = MAPPER.readTree(decode(content));
			if (!node.isObject()) {
				throw RefusedRequestException.forMalformedContent(Map.of("", FieldError.of("no-object")));
			}
			return new JsonContent(node);
		}
		catch (StreamConstraintsException ex) {
			throw RefusedRequestException.forMalformedContent(Map.of("", FieldError.of("json-limits")));
		}
		catch (JacksonException ex) {
			TokenStreamLocation location = ex.getLocation();
			FieldError error = (location != null)
					? FieldError.of("no-json", Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()))
					: FieldError.of("no-object");
			throw RefusedRequestException.forMalformedContent(Map.of("", error));
		}
	}

	/**
	 * Decode UTF-8 and nothing else: the parser would accept UTF-16 and overlong letters
	 * too, which no two readers read alike. A byte-order mark is ignored (RFC 8259, 8.1).
	 */
	private static String decode(byte[] content) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
		}
		catch (CharacterCodingException ex) {
			throw RefusedRequestException.forMalformedContent(Map.of("", FieldError.of("no-object")));
		}
	}

	/** A text that must be there. */
	String text(String field) {
		JsonNode value = required(field);
		if (value != null && !value.isString()) {
			error(field, "no-text");
		}
		return (value != null && value.isString()) ? value.stringValue() : "";
	}

	/** A text or null, one of which must be there. */
	@Nullable String textOrNull(String field) {
		JsonNode value = required(field);
		return (value != null) ? nullable(field, value) : null;
	}

	/** A text that may be left out. */
	@Nullable String optionalText(String field) {
		this.known.add(field);
		JsonNode value = this.object.get(field);
		return (value != null) ? nullable(field, value) : null;
	}

	/** A whole number from 1 that must be there. */
	int number(String field) {
		JsonNode value = required(field);
		if (value == null) {
			return 0;
		}
		if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
			error(field, "no-number");
			return 0;
		}
		return value.intValue();
	}

	/**
	 * Refuse what is wrong.
	 * @throws RefusedRequestException (400) with an error for each field that is missing,
	 * of another type, or not known
	 */
	void check() {
		for (String field : this.object.propertyNames()) {
			if (!this.known.contains(field)) {
				error(field, "unknown-field");
			}
		}
		if (!this.errors.isEmpty()) {
			throw RefusedRequestException.forMalformedContent(this.errors);
		}
	}

	private @Nullable JsonNode required(String field) {
		this.known.add(field);
		JsonNode value = this.object.get(field);
		if (value == null) {
			error(field, "missing");
		}
		return value;
	}

	private @Nullable String nullable(String field, JsonNode value) {
		if (!value.isString() && !value.isNull()) {
			error(field, "no-text-or-null");
		}
		return value.isString() ? value.stringValue() : null;
	}

	/** By JSON pointer (RFC 6901, 3). */
	private void error(String field, String key) {
		this.errors.putIfAbsent('/' + field.replace("~", "~0").replace("/", "~1"), FieldError.of(key));
	}

}
