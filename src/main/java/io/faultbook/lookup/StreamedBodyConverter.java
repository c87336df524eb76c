package io.faultbook.lookup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes a {@link StreamedBody} on the thread of the request. */
@Component
final class StreamedBodyConverter extends AbstractHttpMessageConverter<StreamedBody> {

	StreamedBodyConverter() {
		super(StandardCharsets.UTF_8, MediaType.ALL);
	}

	@Override
	protected boolean supports(Class<?> type) {
		return StreamedBody.class.isAssignableFrom(type);
	}

	@Override
	protected StreamedBody readInternal(Class<? extends StreamedBody> type, HttpInputMessage message) {
		throw new HttpMessageNotReadableException("A streamed body is only written", message);
	}

	@Override
	protected void writeInternal(StreamedBody body, HttpOutputMessage message) throws IOException {
		body.writeTo(message.getBody());
	}

}
