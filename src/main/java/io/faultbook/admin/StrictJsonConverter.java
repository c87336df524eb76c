package io.faultbook.admin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.Nulls;
import io.faultbook.editing.FieldViolation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/**
 * Reads request bodies strictly, because a misspelled or missing field would silently
 * erase a text.
 */
@Component
final class StrictJsonConverter extends AbstractHttpMessageConverter<Record> {

	/** Enough for the longest texts, even if every character takes two JSON escapes. */
	static final int MAX_BYTES = 262_144;

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.withCoercionConfig(LogicalType.Textual,
				(text) -> List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
					.forEach((shape) -> text.setCoercion(shape, CoercionAction.Fail)))
		.changeDefaultNullHandling((nulls) -> nulls.withValueNulls(Nulls.FAIL, Nulls.FAIL))
		.build();

	StrictJsonConverter() {
		super(MediaType.APPLICATION_JSON);
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type.isRecord() && type.getName().startsWith("io.faultbook.");
	}

	@Override
	protected Record readInternal(Class<? extends Record> type, HttpInputMessage message) throws IOException {
		HttpHeaders headers = message.getHeaders();
		MediaType contentType = headers.getContentType();
		Charset charset = (contentType != null) ? contentType.getCharset() : null;
		String contentEncoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
		if ((charset != null && !charset.equals(StandardCharsets.UTF_8))
				|| (contentEncoding != null && !contentEncoding.equalsIgnoreCase("identity"))) {
			throw new UnsupportedMediaTypeStatusException(contentType, getSupportedMediaTypes());
		}
		byte[] content = message.getBody().readNBytes(MAX_BYTES + 1);
		if (content.length > MAX_BYTES) {
			throw InvalidRequestException.forTooLargeContent(MAX_BYTES);
		}
		return read(content, type);
	}

	/**
	 * Read an object.
	 * @throws InvalidRequestException (400) with the first violation
	 */
	static <T extends Record> T read(byte[] content, Class<T> type) {
		try {
			T value = MAPPER.readValue(decode(content), type);
			if (value == null) {
				throw malformed("", FieldViolation.of("not-an-object"));
			}
			return value;
		}
		catch (JacksonException ex) {
			throw (ex.getCause() instanceof InvalidRequestException invalid) ? invalid : malformed(ex);
		}
	}

	/**
	 * Decode UTF-8 only. Jackson would also accept UTF-16 and overlong sequences, which
	 * not all parsers decode alike. A byte-order mark is ignored (RFC 8259, section 8.1).
	 */
	private static String decode(byte[] content) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
		}
		catch (CharacterCodingException ex) {
			throw malformed("", FieldViolation.of("not-an-object"));
		}
	}

	private static InvalidRequestException malformed(JacksonException ex) {
		TokenStreamLocation location = ex.getLocation();
		if (ex instanceof StreamConstraintsException || location == null) {
			return malformed("", FieldViolation.of("json-limits"));
		}
		if (ex instanceof StreamReadException && !(ex instanceof InputCoercionException)) {
			return malformed("", FieldViolation.of("not-json", location.getLineNr(), location.getColumnNr()));
		}
		if (ex.getPath().isEmpty()) {
			return malformed("", FieldViolation.of("not-an-object"));
		}
		return malformed(pointer(ex), FieldViolation.of(violationKey(ex)));
	}

	private static String pointer(JacksonException ex) {
		JsonPointer pointer = JsonPointer.empty();
		for (JacksonException.Reference reference : ex.getPath()) {
			String field = reference.getPropertyName();
			pointer = (field != null) ? pointer.appendProperty(field) : pointer.appendIndex(reference.getIndex());
		}
		return pointer.toString();
	}

	private static String violationKey(JacksonException ex) {
		if (ex instanceof UnrecognizedPropertyException) {
			return "unknown-field";
		}
		if (!(ex instanceof MismatchedInputException mismatch)) {
			return "not-an-integer";
		}
		Class<?> target = Objects.requireNonNullElse(mismatch.getTargetType(), Object.class);
		// Jackson notices a missing field at the end of the object.
		return (mismatch.getCurrentToken() == JsonToken.END_OBJECT) ? "missing"
				: (target == String.class) ? "not-a-string"
						: (target == Boolean.class) ? "not-a-boolean" : Collection.class.isAssignableFrom(target)
								? "not-a-list" : target.isRecord() ? "not-an-object-value" : "not-an-integer";
	}

	private static InvalidRequestException malformed(String pointer, FieldViolation violation) {
		return InvalidRequestException.forMalformedContent(Map.of(pointer, violation));
	}

	@Override
	public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected void writeInternal(Record content, HttpOutputMessage message) {
		throw new UnsupportedOperationException("Requests are only read");
	}

}
