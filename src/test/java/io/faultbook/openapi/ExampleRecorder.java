package io.faultbook.openapi;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Asks the service for each answer among the examples. */
final class ExampleRecorder {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final ClassPathResource RESOURCE = new ClassPathResource("openapi/examples.json");

	private static final List<String> HEADERS = List.of(HttpHeaders.ETAG, HttpHeaders.CONTENT_LANGUAGE,
			HttpHeaders.CACHE_CONTROL, HttpHeaders.VARY, HttpHeaders.LINK);

	private final MockMvcTester mvc;

	ExampleRecorder(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	static JsonNode recorded() throws IOException {
		return JSON.readTree(RESOURCE.getFile());
	}

	/** Record anew, in the sources and in what was built of them. */
	void record() throws IOException {
		JsonNode examples = recorded();
		for (JsonNode answer : examples.path("answers")) {
			((ObjectNode) answer).setAll((ObjectNode) ask(answer));
		}
		String written = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(examples) + '\n';
		for (File file : List.of(Path.of("src/main/resources", RESOURCE.getPath()).toFile(), RESOURCE.getFile())) {
			Files.writeString(file.toPath(), written);
		}
	}

	/**
	 * What the service answers: the status, the media type, some fields, and the body.
	 */
	JsonNode ask(JsonNode example) throws IOException {
		MockHttpServletResponse response = exchange(example);
		MediaType type = MediaType.parseMediaType(String.valueOf(response.getContentType()));
		String body = response.getContentAsString(StandardCharsets.UTF_8);
		ObjectNode answer = JSON.createObjectNode();
		answer.put("status", response.getStatus());
		answer.put("mediaType", type.getType() + '/' + type.getSubtype());
		ObjectNode headers = answer.putObject("headers");
		HEADERS.stream()
			.filter(response::containsHeader)
			.filter((name) -> !isWeak(name, response))
			.forEach((name) -> headers.put(name, response.getHeader(name)));
		answer.set("body", type.getSubtype().endsWith("json") ? JSON.readTree(body) : StringNode.valueOf(body));
		return answer;
	}

	/** A weak tag changes with the data version, though the answer does not. */
	private static boolean isWeak(String name, MockHttpServletResponse response) {
		return name.equals(HttpHeaders.ETAG) && String.valueOf(response.getHeader(name)).startsWith("W/");
	}

	private MockHttpServletResponse exchange(JsonNode example) {
		// A template's variables are encoded, which the path is already.
		MockMvcRequestBuilder request = this.mvc.get().uri(URI.create(example.path("path").asString()));
		example.path("request")
			.properties()
			.forEach((field) -> request.header(field.getKey(), field.getValue().asString()));
		return request.exchange().getResponse();
	}

}
