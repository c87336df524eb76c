package io.faultbook.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An OpenAPI document, which Faultbook serves and which is committed under docs. */
enum OpenApiDocument {

	PUBLIC("/v3/api-docs", "docs/openapi.json"), ADMIN("/v3/api-docs/admin", "docs/openapi-admin.json");

	private static final JsonMapper JSON = JsonMapper.shared();

	private final String path;

	private final Path file;

	OpenApiDocument(String path, String file) {
		this.path = path;
		this.file = Path.of(file);
	}

	Path file() {
		return this.file;
	}

	JsonNode committed() {
		return JSON.readTree(this.file);
	}

	String served(MockMvcTester mvc) throws IOException {
		String document = mvc.get().uri(this.path).exchange().getResponse().getContentAsString();
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(document)) + '\n';
	}

	void write(MockMvcTester mvc) throws IOException {
		Files.writeString(this.file, served(mvc));
	}

	Stream<JsonNode> operations() {
		return committed().path("paths").valueStream().flatMap(JsonNode::valueStream);
	}

	JsonNode operation(String id) {
		return operations().filter((operation) -> operation.path("operationId").asString().equals(id))
			.findFirst()
			.orElseThrow();
	}

	/** The routes of the committed document, such as {@code GET /codes}. */
	Set<String> routes() {
		Set<String> routes = new TreeSet<>();
		committed().path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.propertyNames()
				.forEach((method) -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
		return routes;
	}

	JsonNode resolve(JsonNode node) {
		return node.has("$ref") ? committed().at(node.path("$ref").asString().substring(1)) : node;
	}

}
