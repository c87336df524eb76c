package io.faultbook.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.faultbook.web.ProblemBody;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Adds what both documents share (problems, their headers, and the recorded examples),
 * and sorts each document, so that it doesn't depend on the order of the beans.
 */
final class SharedComponents {

	static final String NO_STORE = "No-Store";

	private final OpenAPI document;

	private final Components components;

	SharedComponents(OpenAPI document) {
		this.document = document;
		this.components = document.getComponents();
	}

	/** Annotations can't add null to an enum. */
	private static void allowNullValues(Schema<?> schema) {
		if (schema.getProperties() != null) {
			for (Schema<?> property : schema.getProperties().values()) {
				allowNullValue(property);
			}
		}
	}

	private static <T> void allowNullValue(Schema<T> property) {
		List<T> values = property.getEnum();
		if (values != null && property.getTypes() != null && property.getTypes().contains("null")
				&& !values.contains(null)) {
			List<T> nullable = new ArrayList<>(values);
			nullable.add(null);
			property.setEnum(nullable);
		}
	}

	void apply() {
		ModelConverters.getInstance(true)
			.resolveAsResolvedSchema(new AnnotatedType(ProblemBody.class)).referencedSchemas
			.forEach(this.components::addSchemas);
		this.components.setSchemas(new TreeMap<>(this.components.getSchemas()));
		this.components.getSchemas().values().forEach(SharedComponents::allowNullValues);
		this.components.setResponses(new TreeMap<>());
		addHeader(HttpHeaders.CONTENT_LANGUAGE, "The language of the response, as a BCP 47 tag", "en");
		addHeader(HttpHeaders.VARY, "The request headers that the response depends on", "Accept, Accept-Language");
		addHeader(NO_STORE, "The response must not be cached", "no-store");
		this.document.getTags().sort(Comparator.comparing(Tag::getName));
		Paths paths = new Paths();
		new TreeMap<>(this.document.getPaths()).forEach(paths::addPathItem);
		this.document.setPaths(paths);
		List<Operation> operations = operations(this.document);
		operations.forEach(this::shareProblems);
		for (RecordedExample example : RecordedExample.load()) {
			operations.stream()
				.filter((operation) -> example.operation().equals(operation.getOperationId()))
				.forEach((operation) -> addExample(example, operation));
		}
	}

	static List<Operation> operations(OpenAPI document) {
		return document.getPaths().values().stream().flatMap((path) -> path.readOperations().stream()).toList();
	}

	void addHeader(String name, String description, String example) {
		this.components.addHeaders(name,
				new Header().description(description).schema(new StringSchema().example(example)));
	}

	static void addHeaders(ApiResponse response, String... names) {
		for (String name : names) {
			response.addHeaderObject(name.equals(NO_STORE) ? HttpHeaders.CACHE_CONTROL : name, new Header().$ref(name));
		}
	}

	/** Sort the responses, and replace repeated problems with references. */
	private void shareProblems(Operation operation) {
		ApiResponses responses = new ApiResponses();
		new TreeMap<>(operation.getResponses()).forEach((code, response) -> {
			HttpStatus status = HttpStatus.valueOf(Integer.parseInt(code));
			responses.addApiResponse(code, status.isError() ? problem(status, response) : response);
		});
		operation.setResponses(responses);
	}

	private ApiResponse problem(HttpStatus status, ApiResponse response) {
		response.content(new Content().addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
				new MediaType().schema(new Schema<>().$ref("Problem"))));
		addHeaders(response, NO_STORE, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.VARY);
		String name = status.getReasonPhrase().replace(" ", "");
		ApiResponse shared = this.components.getResponses().computeIfAbsent(name, (key) -> response);
		return shared.equals(response) ? new ApiResponse().$ref(name) : response;
	}

	private void addExample(RecordedExample example, Operation operation) {
		ApiResponse response = Objects.requireNonNull(operation.getResponses().get(Integer.toString(example.status())));
		if (response.get$ref() != null) {
			String name = response.get$ref().substring(response.get$ref().lastIndexOf('/') + 1);
			response = Objects.requireNonNull(this.components.getResponses().get(name));
		}
		if (response.getContent() != null) {
			addExample(response.getContent(), example.mediaType(), example, example.response());
		}
		if (example.body() != null && !example.isProblem()) {
			addExample(operation.getRequestBody().getContent(),
					example.headers().getOrDefault(HttpHeaders.CONTENT_TYPE, "application/json"), example,
					example.body());
		}
	}

	private static void addExample(Content content, String mediaType, RecordedExample example, JsonNode value) {
		Objects.requireNonNull(content.get(mediaType), example::toString)
			.addExamples(example.summary(), new Example().description(example.description()).value(value));
	}

}
