package io.faultbook.openapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * Checks JSON against a schema of the document, more strictly than JSON Schema: unknown
 * properties and unsupported keywords are errors.
 */
final class StrictSchema {

	private static final Set<String> KEYWORDS = Set.of("type", "description", "example", "properties", "required",
			"items", "allOf", "$ref", "additionalProperties", "enum", "pattern", "format", "minimum", "maximum",
			"maxLength", "minLength", "oneOf");

	private final JsonNode document;

	private final List<String> errors = new ArrayList<>();

	StrictSchema(JsonNode document) {
		this.document = document;
	}

	/** Return the errors; empty if the value matches the schema. */
	List<String> check(JsonNode schema, JsonNode value) {
		this.errors.clear();
		check(schema, value, "$");
		return List.copyOf(this.errors);
	}

	private void check(JsonNode declared, JsonNode value, String path) {
		JsonNode schema = resolve(declared);
		schema.propertyNames().forEach((keyword) -> expect(KEYWORDS.contains(keyword), path, "keyword " + keyword));
		if (schema.has("type")) {
			expect(hasType(schema.path("type"), value), path, "type " + schema.path("type") + ", not " + value);
		}
		if (schema.has("oneOf")) {
			oneOf(schema.path("oneOf"), value, path);
		}
		else if (value.isObject()) {
			object(schema, value, path);
		}
		else if (value.isArray()) {
			value.forEach((element) -> check(schema.path("items"), element, path + "[]"));
		}
		else {
			scalar(schema, value, path);
		}
	}

	private void oneOf(JsonNode choices, JsonNode value, String path) {
		long matching = choices.valueStream()
			.filter((choice) -> new StrictSchema(this.document).check(choice, value).isEmpty())
			.count();
		expect(matching == 1, path, matching + " of the choices match " + value);
	}

	private void object(JsonNode schema, JsonNode value, String path) {
		Map<String, JsonNode> properties = new HashMap<>();
		Set<String> required = new HashSet<>();
		collect(schema, properties, required);
		required.forEach((name) -> expect(value.has(name), path, name + " missing"));
		value.properties().forEach((property) -> {
			JsonNode known = properties.getOrDefault(property.getKey(), schema.path("additionalProperties"));
			expect(known.isObject(), path, property.getKey() + " unknown");
			check(known, property.getValue(), path + '.' + property.getKey());
		});
	}

	private void collect(JsonNode declared, Map<String, JsonNode> properties, Set<String> required) {
		JsonNode schema = resolve(declared);
		schema.path("properties").properties().forEach((entry) -> properties.put(entry.getKey(), entry.getValue()));
		schema.path("required").forEach((name) -> required.add(name.asString()));
		schema.path("allOf").forEach((part) -> collect(part, properties, required));
	}

	private void scalar(JsonNode schema, JsonNode value, String path) {
		if (value.isString()) {
			int length = value.asString().codePointCount(0, value.asString().length());
			expect(length >= schema.path("minLength").asInt(0), path, "minLength");
			expect(length <= schema.path("maxLength").asInt(Integer.MAX_VALUE), path, "maxLength");
		}
		if (schema.has("enum")) {
			expect(schema.path("enum").valueStream().anyMatch(value::equals), path, "enum, not " + value);
		}
		if (schema.has("pattern")) {
			expect(Pattern.compile(schema.path("pattern").asString()).matcher(value.asString()).find(), path,
					"pattern");
		}
		if (schema.path("format").asString("").equals("date-time") && !value.isNull()) {
			expect(Instant.parse(value.asString()) != null, path, "date-time");
		}
		if (value.isNumber()) {
			expect(value.asDouble() >= schema.path("minimum").asDouble(0), path, "minimum");
			expect(value.asDouble() <= schema.path("maximum").asDouble(Double.MAX_VALUE), path, "maximum");
		}
	}

	private static boolean hasType(JsonNode type, JsonNode value) {
		if (type.isArray()) {
			return type.valueStream().anyMatch((option) -> hasType(option, value));
		}
		return switch (type.asString()) {
			case "object" -> value.isObject();
			case "array" -> value.isArray();
			case "string" -> value.isString();
			case "integer" -> value.isIntegralNumber();
			case "boolean" -> value.isBoolean();
			case "null" -> value.isNull();
			default -> false;
		};
	}

	private JsonNode resolve(JsonNode schema) {
		return schema.has("$ref") ? this.document.at(schema.path("$ref").asString().substring(1)) : schema;
	}

	private void expect(boolean condition, String path, String message) {
		if (!condition) {
			this.errors.add(path + ": " + message);
		}
	}

}
