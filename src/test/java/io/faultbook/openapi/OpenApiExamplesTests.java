package io.faultbook.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the committed documents are complete. {@link OpenApiDocumentTests} checks
 * that they are correct.
 */
class OpenApiExamplesTests {

	/** Statuses that a recorded example cannot cause. */
	private static final Set<String> STATUSES_WITHOUT_EXAMPLE = Set.of("300", "413", "429", "503");

	@ParameterizedTest
	@CsvSource({ "listWorkItems,200", "getCodeTexts,200 404", "addCode,200 201 404 412 413 415 422 428",
			"removeCode,200 204 404 412 428", "getCodeHistory,200 404", "getText,200 404",
			"editText,200 404 412 413 415 422 428", "withdrawText,200 404 409 412 428",
			"revertText,200 404 412 413 415 422 428", "confirmText,200 404 409 412 413 415 422 428",
			"getHistory,200 404", "importEdits,200 413 415 422", "getHandling,200 404",
			"editHandling,200 404 412 413 415 422 428", "withdrawHandling,200 404 409 412 428",
			"revertHandling,200 404 412 413 415 422 428", "confirmHandling,200 404 409 412 413 415 422 428",
			"getHandlingHistory,200 404", "listActivity,200", "listUnknownCodes,200", "dismissUnknownCode,204 404",
			"listDemand,200", "dismissComment,204 404", "createImport,201 413 415 422", "listImports,200",
			"getImport,200 404", "changeImport,200 404 409 412 413 415 422 428",
			"addImportFile,200 404 409 412 413 415 422 428", "removeImportFile,200 404 409 412 428",
			"discardImport,204 404 409 412 428", "applyImport,200 404 409 412 413 415 428" })
	void everyStatusIsDocumented(String operationId, String statuses) {
		Set<String> expected = new TreeSet<>(List.of(statuses.split(" ", -1)));
		expected.addAll(Set.of("400", "401", "403", "429", "503"));
		JsonNode operation = OpenApiDocument.ADMIN.operation(operationId);
		assertThat(operation.path("responses").propertyNames()).containsExactlyElementsOf(expected);
		assertThat(operation.path("security")).isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void everyOperationIsDescribedAndHasExamples(OpenApiDocument document) {
		List<String> missing = new ArrayList<>();
		document.operations().forEach((operation) -> {
			String id = operation.path("operationId").asString();
			requireProperties(missing, id, operation, "summary", "description", "tags");
			operation.path("parameters").forEach((each) -> {
				JsonNode parameter = document.resolve(each);
				requireProperties(missing, id + " " + each, parameter, "description");
				if (parameter.path("required").asBoolean(false)) {
					requireProperties(missing, id + " " + each, parameter.path("schema"), "example");
				}
			});
			operation.path("requestBody")
				.path("content")
				.forEach((body) -> requireProperties(missing, id, body, "schema", "examples"));
			operation.path("responses")
				.properties()
				.forEach((response) -> checkResponse(missing, id + " " + response.getKey(), response.getKey(),
						document.resolve(response.getValue()), document));
		});
		assertThat(missing).isEmpty();
	}

	private static void checkResponse(List<String> missing, String where, String status, JsonNode response,
			OpenApiDocument document) {
		requireProperties(missing, where, response, "description", "headers");
		response.path("headers")
			.forEach((header) -> requireProperties(missing, where + " " + header, document.resolve(header),
					"description"));
		assertThat(response.has("content")).as(where).isEqualTo(!Set.of("204", "304").contains(status));
		// An export is as long as the catalog.
		response.path("content").properties().forEach((body) -> {
			requireProperties(missing, where + " " + body.getKey(), body.getValue(), "schema");
			if (!body.getKey().equals("text/html") && !STATUSES_WITHOUT_EXAMPLE.contains(status)
					&& !where.equals("exportCatalog 200")) {
				requireProperties(missing, where + " " + body.getKey(), body.getValue(), "examples");
			}
		});
	}

	private static void requireProperties(List<String> missing, String where, JsonNode documented, String... names) {
		for (String name : names) {
			JsonNode value = documented.path(name);
			if (value.isMissingNode() || (value.isContainer() && value.isEmpty())) {
				missing.add(where + " has no " + name);
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void everyExampleMatchesItsSchema(OpenApiDocument document) {
		document.operations().forEach((operation) -> {
			operation.path("responses").forEach((response) -> check(document, document.resolve(response)));
			check(document, operation.path("requestBody"));
		});
	}

	private static void check(OpenApiDocument document, JsonNode described) {
		described.path("content")
			.forEach((content) -> content.path("examples")
				.forEach((example) -> assertThat(
						new StrictSchema(document.committed()).check(content.path("schema"), example.path("value")))
					.as(example.toString())
					.isEmpty()));
	}

}
