package io.faultbook.openapi;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the editors' document says, which {@link EditorsDocumentTests} prove true. */
class EditorsExamplesTests {

	private static final JsonNode DOCUMENT = JsonMapper.shared().readTree(Path.of("docs/openapi-admin.json").toFile());

	private static final List<JsonNode> STEPS = JsonMapper.shared()
		.readTree(Path.of("src/main/resources", EditorsExample.RESOURCE).toFile())
		.valueStream()
		.toList();

	@ParameterizedTest
	@CsvSource({ "listWork,200 400", "getEditedCode,200 404", "addCode,201 400 412 413 415 422 428",
			"getText,200 400 404", "editText,200 400 404 412 413 415 422 428", "withdrawText,200 400 404 409 412 428",
			"revertText,200 400 404 412 413 415 422 428", "confirmText,200 400 404 409 412 413 415 422 428",
			"getHistory,200 400 404", "listUnknownCodes,200 400", "dismissUnknownCode,204 404" })
	void everyAnswerIsDocumentedAndHasAnExample(String operationId, String statuses) {
		Set<String> expected = new TreeSet<>(List.of(statuses.split(" ", -1)));
		expected.addAll(Set.of("401", "403", "429", "503"));
		JsonNode responses = operation(operationId).path("responses");
		assertThat(responses.propertyNames()).containsExactlyElementsOf(expected);
		responses.properties()
			.stream()
			.filter((response) -> !response.getKey().equals("204"))
			.forEach((response) -> assertThat(resolve(response.getValue()).path("content")).isNotEmpty()
				.allSatisfy((content) -> assertThat(content.path("examples")).isNotEmpty()));
		assertThat(responses.path("204").has("content")).as("nothing has no type").isFalse();
	}

	@Test
	void everyExampleIsWhatItsSchemaPromises() {
		DOCUMENT.path("paths").forEach((path) -> path.forEach((operation) -> {
			operation.path("responses").forEach((response) -> check(resolve(response)));
			check(operation.path("requestBody"));
		}));
	}

	private static void check(JsonNode described) {
		described.path("content")
			.forEach((content) -> content.path("examples")
				.forEach((example) -> assertThat(
						new StrictSchema(DOCUMENT).check(content.path("schema"), example.path("value")))
					.as(example.toString())
					.isEmpty()));
	}

	@Test
	void everyRequestExampleSucceedsOnTheWalk() {
		DOCUMENT.path("paths").forEach((path) -> path.forEach((operation) -> {
			JsonNode examples = operation.at("/requestBody/content/application~1json/examples");
			assertThat(examples.isEmpty()).isEqualTo(!operation.has("requestBody"));
			examples.properties().forEach((example) -> assertThat(STEPS).anySatisfy((step) -> {
				assertThat(step.path("operation")).isEqualTo(operation.path("operationId"));
				assertThat(step.path("body")).isEqualTo(example.getValue().path("value"));
				assertThat(step.path("status").asInt()).isBetween(200, 201);
			}));
		}));
	}

	private static JsonNode operation(String id) {
		return DOCUMENT.path("paths")
			.valueStream()
			.flatMap(JsonNode::valueStream)
			.filter((operation) -> operation.path("operationId").asString().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private static JsonNode resolve(JsonNode node) {
		return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asString().substring(1)) : node;
	}

}
