package io.faultbook.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;

/**
 * The examples of the document. The answers among them were recorded from the service,
 * and a test compares them with what it answers.
 *
 * @param parameters the examples of each parameter by its place and name,
 * {@code query.lang} say; the first is what Swagger UI starts with
 * @param answers the answers, in the order they are shown in
 */
record ServedExamples(Map<String, List<Value>> parameters, List<Answer> answers) {

	/** With Jackson 2, in whose nodes the document keeps a null that is in an example. */
	private static final ObjectMapper MAPPER = new ObjectMapper();

	static ServedExamples load() {
		try (InputStream in = new ClassPathResource("openapi/examples.json").getInputStream()) {
			return MAPPER.readValue(in, ServedExamples.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The first recorded value of a header field, for all operations or for one. */
	@Nullable String header(String name, @Nullable String operation) {
		return this.answers.stream()
			.filter((answer) -> operation == null || answer.operation.equals(operation))
			.map((answer) -> answer.headers.get(name))
			.filter((value) -> value != null)
			.findFirst()
			.orElse(null);
	}

	record Value(String name, String summary, JsonNode value) {
	}

	/**
	 * A recorded answer.
	 *
	 * @param operation the id of the operation
	 * @param name the name of the example, unique within its media type
	 * @param summary what it shows
	 * @param path what was requested, query included
	 * @param request the header fields of the request
	 * @param status the status
	 * @param mediaType the media type, without parameters
	 * @param headers some header fields
	 * @param body the body: JSON, else a text
	 */
	record Answer(String operation, String name, String summary, String path, Map<String, String> request, int status,
			String mediaType, Map<String, String> headers, JsonNode body) {

		String description() {
			StringBuilder text = new StringBuilder("`GET ").append(this.path).append('`');
			this.request
				.forEach((name, value) -> text.append(", `").append(name).append(": ").append(value).append('`'));
			return text.toString();
		}

	}

}
