package io.faultbook.openapi;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** Sends the requests of the recorded examples to Faultbook, in order. */
final class ExampleRecorder {

	private static final Path SOURCE = Path.of("src/main/resources", RecordedExample.RESOURCE);

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.disable(Feature.WRITE_DOC_START_MARKER, Feature.SPLIT_LINES)
		.enable(Feature.MINIMIZE_QUOTES, Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
		.build();

	private static final ObjectMapper JSON = new ObjectMapper();

	private final MockMvcTester mvc;

	private final String password;

	ExampleRecorder(MockMvcTester mvc, String password) {
		this.mvc = mvc;
		this.password = password;
	}

	static JsonNode recorded() throws IOException {
		return YAML.readTree(SOURCE.toFile());
	}

	static void write(List<Exchange> exchanges) throws IOException {
		byte[] yaml = YAML.writeValueAsBytes(exchanges.stream().map(Exchange::example).toList());
		Files.write(SOURCE, yaml);
		Files.write(Path.of("target/classes", RecordedExample.RESOURCE), yaml);
	}

	List<Exchange> record() throws IOException {
		List<Exchange> exchanges = new ArrayList<>();
		for (JsonNode example : recorded()) {
			exchanges.add(record(example.deepCopy()));
		}
		return exchanges;
	}

	private Exchange record(ObjectNode example) throws IOException {
		MockHttpServletResponse response = send(example);
		MediaType type = (response.getContentType() != null) ? MediaType.parseMediaType(response.getContentType())
				: MediaType.APPLICATION_JSON;
		String content = response.getContentAsString(StandardCharsets.UTF_8);
		boolean json = type.getSubtype().endsWith("json");
		JsonNode body = content.isEmpty() ? NullNode.getInstance()
				: json ? JSON.readTree(content) : TextNode.valueOf(content);
		if (example.has("first")) {
			List<JsonNode> lists = body.isArray() ? List.of(body) : body.findValues("content");
			lists.forEach((list) -> shorten((ArrayNode) list, example.path("first").asInt()));
		}
		example.put("status", response.getStatus());
		if (!json) {
			example.put("format", type.getType() + '/' + type.getSubtype());
		}
		example.set("response", body);
		return new Exchange(example, response);
	}

	private static void shorten(ArrayNode list, int size) {
		while (list.size() > size) {
			list.remove(list.size() - 1);
		}
	}

	private MockHttpServletResponse send(JsonNode example) throws IOException {
		String[] parts = example.path("request").asText().split(" ", -1);
		MockMvcRequestBuilder request = this.mvc.method(HttpMethod.valueOf(parts[0])).uri(URI.create(parts[1]));
		JsonNode headers = example.path("headers");
		headers.properties().forEach((header) -> request.header(header.getKey(), header.getValue().asText()));
		if (parts[1].startsWith("/admin/") && !headers.has("Authorization")) {
			request.headers((all) -> all.setBasicAuth("editor", this.password));
		}
		if (example.has("body")) {
			JsonNode body = example.path("body");
			boolean json = !headers.has(HttpHeaders.CONTENT_TYPE);
			request.content(json ? JSON.writeValueAsString(body) : body.asText());
			request
				.contentType(json ? MediaType.APPLICATION_JSON_VALUE : headers.path(HttpHeaders.CONTENT_TYPE).asText());
		}
		return request.exchange().getResponse();
	}

	/**
	 * An example with the current response.
	 *
	 * @param example the example, with the status, media type, and body of the response
	 * @param response the response
	 */
	record Exchange(JsonNode example, MockHttpServletResponse response) {

		String operation() {
			return this.example.path("operation").asText();
		}

		String request() {
			return this.example.path("request").asText();
		}

	}

}
