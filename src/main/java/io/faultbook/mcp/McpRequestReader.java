package io.faultbook.mcp;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads JSON-RPC messages. Batches aren't supported, because MCP removed them. */
final class McpRequestReader {

	/** A text can take twice as many bytes in JSON, because of its escapes. */
	private static final int JSON_FACTOR = 2;

	private static final int MAX_ID_LENGTH = 256;

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private final int maxBytes;

	/**
	 * Create a reader.
	 * @param maxTextBytes the maximum size of a text in a message
	 */
	McpRequestReader(int maxTextBytes) {
		this.maxBytes = JSON_FACTOR * maxTextBytes;
	}

	/**
	 * Read a message.
	 * @return the request, or empty for a notification or a response, which need no
	 * answer
	 * @throws InvalidMessageException with the status 400, 413, or 415
	 */
	Optional<JSONRPCRequest> read(HttpServletRequest request) throws IOException {
		String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
		if (!isJson(request.getContentType()) || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
			throw InvalidMessageException.forUnsupportedMediaType();
		}
		byte[] body = request.getInputStream().readNBytes(this.maxBytes + 1);
		if (body.length > this.maxBytes) {
			throw InvalidMessageException.forTooLargeBody(this.maxBytes);
		}
		return toRequest(parse(body));
	}

	private static boolean isJson(String contentType) {
		try {
			return contentType != null
					&& MediaType.parseMediaType(contentType).equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private static JsonNode parse(byte[] body) {
		try {
			JsonNode message = JSON.readTree(body);
			if (message.isObject()) {
				return message;
			}
		}
		catch (JacksonException ex) {
			// The same as JSON that isn't an object.
		}
		throw InvalidMessageException.forMalformedMessage("", "not-an-object");
	}

	private static Optional<JSONRPCRequest> toRequest(JsonNode message) {
		if (!message.path("jsonrpc").stringValue("").equals("2.0")) {
			throw InvalidMessageException.forMalformedMessage("/jsonrpc", "not-json-rpc");
		}
		boolean response = message.has("result") || message.has("error");
		if (!message.path("method").isString() && !response) {
			throw InvalidMessageException.forMalformedMessage("/method", "not-a-string");
		}
		JsonNode params = message.path("params");
		if (!params.isObject() && !params.isMissingNode()) {
			throw InvalidMessageException.forMalformedMessage("/params", "not-params");
		}
		if (response || !message.has("id")) {
			return Optional.empty();
		}
		return Optional.of(new JSONRPCRequest("2.0", message.path("method").stringValue(), id(message.path("id")),
				JSON.convertValue(params.isObject() ? params : JSON.createObjectNode(), OBJECT)));
	}

	private static Object id(JsonNode id) {
		if (id.isString() && id.stringValue().length() <= MAX_ID_LENGTH
				&& id.stringValue().chars().noneMatch((c) -> Character.isSurrogate((char) c))) {
			return id.stringValue();
		}
		if (id.isIntegralNumber() && id.canConvertToLong()) {
			return id.longValue();
		}
		throw InvalidMessageException.forMalformedMessage("/id", "not-an-id");
	}

}
