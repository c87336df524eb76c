package io.faultbook.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.faultbook.pages.FormatParameter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.http.HttpHeaders;

/** Completes the OpenAPI document of the public API: language, format, and caching. */
final class PublicApiCustomizer implements OpenApiCustomizer {

	private static final List<Parameter> PARAMETERS = List.of(
			parameter("lang", "query",
					"The language of the response: a BCP 47 tag such as `zh-CN`, or a weighted list such as "
							+ "`zh-CN, en;q=0.5`. Takes precedence over `Accept-Language`. A blank value is ignored."),
			parameter(HttpHeaders.ACCEPT_LANGUAGE, "header",
					"The languages of the response, weighted (RFC 9110, section 12.5.4). "
							+ "Malformed elements are ignored.")
				.schema(new StringSchema().example("en")),
			parameter(HttpHeaders.IF_NONE_MATCH, "header",
					"The `ETag` of a response that you have cached. If nothing has changed since, the status is 304."));

	private static Parameter parameter(String name, String in, String description) {
		return new Parameter().name(name).in(in).description(description).required(false).schema(new StringSchema());
	}

	@Override
	public void customise(OpenAPI document) {
		PARAMETERS.forEach((parameter) -> document.getComponents().addParameters(parameter.getName(), parameter));
		SharedComponents sharedComponents = new SharedComponents(document);
		sharedComponents.addHeader(HttpHeaders.ETAG, "Identifies the content, for `If-None-Match`; weak for lists",
				"\"mpoOrz6VfdjabMrY\"");
		sharedComponents.addHeader(HttpHeaders.CACHE_CONTROL,
				"How long caches can reuse the response, and how much longer if the service fails",
				"max-age=60, public, stale-if-error=86400");
		for (Operation operation : SharedComponents.operations(document)) {
			ApiResponse notModified = operation.getResponses().get("304");
			boolean cached = notModified != null;
			if (notModified != null) {
				notModified.setContent(null);
			}
			operation.setParameters(parameters(operation, cached));
			operation.setSecurity(List.of());
			operation.getResponses().forEach((status, response) -> {
				if (status.equals("204")) {
					SharedComponents.addHeaders(response, SharedComponents.NO_STORE);
				}
				else if (status.compareTo("400") < 0) {
					SharedComponents.addHeaders(response, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.VARY);
				}
				if (status.compareTo("400") < 0 && cached) {
					SharedComponents.addHeaders(response, HttpHeaders.CACHE_CONTROL, HttpHeaders.ETAG);
				}
			});
		}
		sharedComponents.apply();
	}

	/** The values depend on the media types of the operation. */
	private static Parameter format(Operation operation) {
		ApiResponse ok = Objects.requireNonNull(operation.getResponses().get("200"));
		Schema<String> schema = new StringSchema();
		schema.setEnum(FormatParameter.valuesFor(ok.getContent().keySet()));
		return parameter(FormatParameter.NAME, "query",
				"The format of the response. Takes precedence over `Accept`, for clients that can't set headers.")
			.schema(schema);
	}

	/** The operation's own parameters come first. */
	private static List<Parameter> parameters(Operation operation, boolean cached) {
		List<Parameter> parameters = new ArrayList<>();
		if (operation.getParameters() != null) {
			parameters.addAll(operation.getParameters());
		}
		List<String> shared = PARAMETERS.stream().map(Parameter::getName).toList();
		// The media types of the responses document Accept (OpenAPI 3.1, 4.8.12.1).
		parameters.removeIf(
				(parameter) -> shared.contains(parameter.getName()) || parameter.getName().equals(HttpHeaders.ACCEPT));
		if (operation.getResponses().containsKey("200")) {
			parameters.add(format(operation));
		}
		shared.stream()
			.filter((name) -> cached || !name.equals(HttpHeaders.IF_NONE_MATCH))
			.forEach((name) -> parameters.add(new Parameter().$ref(name)));
		return parameters;
	}

}
