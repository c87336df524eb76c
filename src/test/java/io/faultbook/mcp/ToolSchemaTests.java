package io.faultbook.mcp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The schemas of results are those of the HTTP API, without examples and formats. */
class ToolSchemaTests {

	private static final Set<String> OWN = Set.of("Ambiguity", "Candidate", "Contradiction");

	private static JsonNode read(String path) throws IOException {
		return JsonMapper.shared()
			.readTree(Files.readString(Path.of(path)).replace("#/components/schemas/", "#/$defs/"));
	}

	private static JsonNode outputSchema(String tool) throws IOException {
		return read("src/main/resources/mcp/" + tool + ".json").path("outputSchema");
	}

	private static JsonNode apiSchemas() throws IOException {
		JsonNode schemas = read("docs/openapi.json").path("components").path("schemas");
		removeExamples(schemas);
		return schemas;
	}

	private static void removeExamples(JsonNode schema) {
		if (schema instanceof ObjectNode object) {
			if (!object.path("format").isObject()) {
				object.remove("format");
			}
			object.remove("example");
		}
		schema.forEach(ToolSchemaTests::removeExamples);
	}

	@ParameterizedTest
	@ValueSource(strings = { "explain_error", "search_codes" })
	void definitionsAreThoseOfTheApi(String tool) throws IOException {
		JsonNode definitions = outputSchema(tool).path("$defs");
		assertThat(definitions.propertyNames()).hasSizeGreaterThan(4);
		JsonNode api = apiSchemas();
		for (String name : definitions.propertyNames()) {
			if (!OWN.contains(name)) {
				assertThat(definitions.path(name)).as(name).isEqualTo(api.path(name));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "explain_error,ResolvedText,findings", "explain_error,ResolvedText,unknown",
			"explain_error,ResolvedText,omitted", "explain_error,ResolvedText,linesRead",
			"search_codes,CodeList,content", "search_codes,CodeList,page", "search_codes,CodeList,unknownCodes" })
	void propertiesAreThoseOfTheApi(String tool, String schema, String property) throws IOException {
		assertThat(outputSchema(tool).path("properties").path(property)).isNotEmpty()
			.isEqualTo(apiSchemas().path(schema).path("properties").path(property));
	}

}
