package io.faultbook.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;

/**
 * A step of a walk through all operations for editors. The answers were recorded; a test
 * takes the walk again and compares.
 *
 * @param operation the id of the operation, or {@value #ANY}
 * @param name the name of the example, unique within operation and status
 * @param summary what it shows
 * @param method the method
 * @param path the path, query included
 * @param signedIn whether an editor asks, or nobody
 * @param headers the header fields of the request
 * @param body the content of the request, or null
 * @param status the status
 * @param etag the entity tag of the answer, or null
 * @param answer the content of the answer
 */
@JsonIgnoreProperties("circumstances")
record EditorsExample(String operation, String name, String summary, String method, String path, boolean signedIn,
		Map<String, String> headers, @Nullable JsonNode body, int status, @Nullable String etag,
		@Nullable JsonNode answer) {

	/** The operation of what every operation may answer. */
	static final String ANY = "*";

	static final String RESOURCE = "openapi/admin-examples.json";

	/** With Jackson 2, in whose nodes the document keeps a null that is in an example. */
	private static final ObjectMapper MAPPER = new ObjectMapper();

	/** The request, as Markdown. */
	String request() {
		StringBuilder request = new StringBuilder("`" + this.method + " " + this.path + "`");
		this.headers
			.forEach((name, value) -> request.append(", `").append(name).append(": ").append(value).append('`'));
		if (this.body != null && this.status >= HttpStatus.BAD_REQUEST.value()) {
			request.append(", `").append(this.body).append('`');
		}
		return request.toString();
	}

	static List<EditorsExample> load() {
		try (InputStream in = new ClassPathResource(RESOURCE).getInputStream()) {
			return MAPPER.readValue(in, new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
