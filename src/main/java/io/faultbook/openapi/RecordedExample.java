package io.faultbook.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * A request and its response, recorded by a test.
 *
 * @param operation the operation's id
 * @param request the method, the path, and the query
 * @param headers the headers of the request
 * @param body the body of the request
 * @param format the media type of the response if it isn't JSON
 * @param response the body of the response: JSON, or a string
 */
@JsonIgnoreProperties("first")
record RecordedExample(String operation, String summary, String request,
		@JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> headers, @Nullable JsonNode body, int status,
		@Nullable String format, JsonNode response) {

	static final String RESOURCE = "openapi/examples.yaml";

	RecordedExample {
		headers = Collections.unmodifiableMap(new TreeMap<>(headers));
	}

	static List<RecordedExample> load() {
		try (InputStream in = new ClassPathResource(RESOURCE).getInputStream()) {
			return new YAMLMapper().readValue(in, new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean isProblem() {
		return HttpStatus.valueOf(this.status).isError();
	}

	String mediaType() {
		if (this.format != null) {
			return this.format;
		}
		return isProblem() ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.APPLICATION_JSON_VALUE;
	}

	/** The request in Markdown, including the body if the service rejected it. */
	String description() {
		StringBuilder text = new StringBuilder("`" + this.request + "`");
		this.headers.forEach((name, value) -> text.append(", `" + name + ": " + value + "`"));
		if (this.body != null && isProblem()) {
			text.append(", `" + this.body + "`");
		}
		return text.toString();
	}

}
