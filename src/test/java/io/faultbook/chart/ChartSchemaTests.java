package io.faultbook.chart;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema rejects unknown keys at every level. */
class ChartSchemaTests {

	private static final JsonNode SCHEMA = JsonMapper.shared()
		.readTree(HelmChart.read(HelmChart.SOURCE.resolve("values.schema.json")));

	/**
	 * The maps whose keys the operator chooses, and the objects that only Kubernetes can
	 * check.
	 */
	private static final Set<String> FREE_MAPS = Set.of("definitions/free", "definitions/strings");

	@Test
	void onlyFreeMapsAllowUnknownKeys() {
		Set<String> open = new TreeSet<>();
		collectOpen(SCHEMA, "", open);
		assertThat(open).containsExactlyInAnyOrderElementsOf(FREE_MAPS);
	}

	@Test
	void schemaHasTheKeysOfTheValues() {
		Set<String> keys = new TreeSet<>();
		DocumentedValue.read(HelmChart.read(HelmChart.SOURCE.resolve("values.yaml")), new ArrayList<>())
			.forEach((value) -> {
				keys.add(value.path().replaceFirst("\\..*", ""));
				JsonNode schema = SCHEMA;
				for (String key : value.path().split("\\.", -1)) {
					schema = child(resolve(schema), key);
				}
				assertThat(schema.isObject()).as(value.path()).isTrue();
			});
		// Helm passes "global" to subcharts.
		keys.add("global");
		assertThat(SCHEMA.path("properties").propertyNames()).containsExactlyInAnyOrderElementsOf(keys);
	}

	private static JsonNode child(JsonNode schema, String key) {
		return schema.path("patternProperties")
			.properties()
			.stream()
			.filter((pattern) -> key.matches(pattern.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(schema.path("properties").path(key));
	}

	private static JsonNode resolve(JsonNode schema) {
		return schema.has("$ref") ? SCHEMA.at(schema.path("$ref").asString().substring(1)) : schema;
	}

	private static void collectOpen(JsonNode schema, String path, Set<String> open) {
		if (schema.path("type").asString("").equals("object") && schema.path("additionalProperties").asBoolean(true)) {
			open.add(path);
		}
		schema.properties().forEach((child) -> {
			if (child.getValue().isContainer()) {
				collectOpen(child.getValue(), path.isEmpty() ? child.getKey() : path + "/" + child.getKey(), open);
			}
		});
	}

}
