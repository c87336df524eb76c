package io.faultbook.openapi;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/** Puts the examples into the document. */
final class ServedExamplesCustomizer implements OpenApiCustomizer, Ordered {

	private static final String PAGE = "<!DOCTYPE html>\n<html lang=\"en\">...</html>";

	@Override
	public int getOrder() {
		return 1;
	}

	@Override
	public void customise(OpenAPI document) {
		ServedExamples examples = ServedExamples.load();
		document.getComponents().getParameters().values().forEach((parameter) -> illustrate(parameter, examples));
		document.getComponents().getHeaders().forEach((name, header) -> illustrate(name, header, null, examples));
		document.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.forEach((operation) -> illustrate(operation, examples));
	}

	private static void illustrate(Operation operation, ServedExamples examples) {
		operation.getParameters().forEach((parameter) -> illustrate(parameter, examples));
		operation.getResponses().forEach((status, response) -> {
			if (response.getHeaders() != null) {
				response.getHeaders()
					.forEach((name, header) -> illustrate(name, header, operation.getOperationId(), examples));
			}
			illustrate(operation.getOperationId(), status, response, examples);
		});
	}

	private static void illustrate(Parameter parameter, ServedExamples examples) {
		List<ServedExamples.Value> values = examples.parameters()
			.getOrDefault(parameter.getIn() + '.' + parameter.getName(), List.of());
		values.forEach((example) -> parameter.addExample(example.name(),
				new Example().summary(example.summary()).value(example.value())));
		if (HttpHeaders.IF_NONE_MATCH.equals(parameter.getName())) {
			parameter.addExample("known", new Example().summary("What GET /codes/2065 says in English: 304 there")
				.value(examples.header(HttpHeaders.ETAG, null)));
		}
	}

	private static void illustrate(String name, Header header, @Nullable String operation, ServedExamples examples) {
		String value = examples.header(name, operation);
		if (header.get$ref() == null && value != null) {
			header.setExample(value);
		}
	}

	private static void illustrate(@Nullable String operation, String status, ApiResponse response,
			ServedExamples examples) {
		Map<String, MediaType> content = (response.getContent() != null) ? response.getContent() : Map.of();
		content.forEach((type, body) -> examples.answers()
			.stream()
			.filter((answer) -> answer.operation().equals(operation) && status.equals(String.valueOf(answer.status()))
					&& answer.mediaType().equals(type))
			.forEach((answer) -> body.addExamples(answer.name(),
					new Example().summary(answer.summary()).description(answer.description()).value(answer.body()))));
		if (content.containsKey(org.springframework.http.MediaType.TEXT_HTML_VALUE)) {
			content.get(org.springframework.http.MediaType.TEXT_HTML_VALUE)
				.addExamples("page", new Example().summary("A page, shortened").value(PAGE));
		}
	}

}
