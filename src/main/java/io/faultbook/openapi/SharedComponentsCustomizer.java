package io.faultbook.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.faultbook.web.ProblemBody;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/**
 * Documents once what all operations have in common: negotiation, caching, problems. And
 * puts the document in an order that does not depend on the order of the beans.
 */
final class SharedComponentsCustomizer implements OpenApiCustomizer, Ordered {

	private static final String NOT_MODIFIED = "304";

	private static final String PROBLEM = "Problem";

	private static final String PROBLEM_CACHE_CONTROL = "Problem-Cache-Control";

	private static final List<Parameter> PARAMETERS = List.of(
			parameter("lang", "query",
					"The language to answer in, a BCP 47 tag or a weighted list of them; counts before "
							+ "`Accept-Language`. Blank counts as absent."),
			parameter(HttpHeaders.ACCEPT_LANGUAGE, "header",
					"The languages to answer in, weighted (RFC 9110, 12.5.4). What is malformed is passed over."),
			parameter(HttpHeaders.IF_NONE_MATCH, "header",
					"Entity tags of answers that you have: the answer is 304 if it would be one of them."));

	private static final Map<String, String> HEADERS = Map.of(HttpHeaders.ETAG,
			"Names the content of the answer, for `If-None-Match`; weak for lists", HttpHeaders.CONTENT_LANGUAGE,
			"The language that the answer is in, a BCP 47 tag", HttpHeaders.CACHE_CONTROL,
			"How long the answer may be served again without asking, and while the service fails", HttpHeaders.VARY,
			"The request fields that the answer depends on");

	private static Parameter parameter(String name, String in, String description) {
		return new Parameter().name(name).in(in).description(description).required(false).schema(new StringSchema());
	}

	/** Before the examples, which go into what is made here. */
	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	public void customise(OpenAPI document) {
		Components components = document.getComponents();
		PARAMETERS.forEach((parameter) -> components.addParameters(parameter.getName(), copy(parameter)));
		new TreeMap<>(HEADERS).forEach(
				(name, text) -> components.addHeaders(name, new Header().description(text).schema(new StringSchema())));
		components.addHeaders(PROBLEM_CACHE_CONTROL,
				new Header().description("Problems are not to be kept").schema(new StringSchema()).example("no-store"));
		ModelConverters.getInstance(true)
			.resolveAsResolvedSchema(new AnnotatedType(ProblemBody.class)).referencedSchemas
			.forEach(components::addSchemas);
		components.setSchemas(new TreeMap<>(components.getSchemas()));
		Map<String, PathItem> sorted = new TreeMap<>(document.getPaths());
		Paths paths = new Paths();
		sorted.forEach(paths::addPathItem);
		document.setPaths(paths);
		paths.values().stream().flatMap((path) -> path.readOperations().stream()).forEach(this::share);
	}

	private static Parameter copy(Parameter parameter) {
		return parameter(parameter.getName(), parameter.getIn(), parameter.getDescription());
	}

	private void share(Operation operation) {
		boolean cached = operation.getResponses().containsKey(NOT_MODIFIED);
		List<Parameter> parameters = new ArrayList<>();
		if (operation.getParameters() != null) {
			operation.getParameters().stream().filter((parameter) -> !isShared(parameter)).forEach(parameters::add);
		}
		PARAMETERS.stream()
			.map(Parameter::getName)
			.filter((name) -> cached || !name.equals(HttpHeaders.IF_NONE_MATCH))
			.forEach((name) -> parameters.add(new Parameter().$ref("#/components/parameters/" + name)));
		operation.setParameters(parameters);
		operation.getResponses().forEach((status, response) -> respond(status, response, cached));
	}

	/**
	 * {@code Accept} is told by the media types of the answers (OpenAPI 3.1, 4.8.12.1).
	 */
	private static boolean isShared(Parameter parameter) {
		return HttpHeaders.ACCEPT.equals(parameter.getName()) || PARAMETERS.stream()
			.anyMatch((shared) -> shared.getName().equals(parameter.getName())
					&& shared.getIn().equals(parameter.getIn()));
	}

	private static void respond(String status, ApiResponse response, boolean cached) {
		boolean problem = status.compareTo("400") >= 0;
		if (problem) {
			MediaType body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
			response.setContent(new Content()
				.addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE, body));
		}
		else if (status.equals(NOT_MODIFIED)) {
			response.setContent(null);
		}
		header(response, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.CONTENT_LANGUAGE);
		header(response, HttpHeaders.VARY, HttpHeaders.VARY);
		if (problem) {
			header(response, HttpHeaders.CACHE_CONTROL, PROBLEM_CACHE_CONTROL);
		}
		else if (cached) {
			header(response, HttpHeaders.CACHE_CONTROL, HttpHeaders.CACHE_CONTROL);
			header(response, HttpHeaders.ETAG, HttpHeaders.ETAG);
		}
	}

	private static void header(ApiResponse response, String name, String component) {
		response.addHeaderObject(name, new Header().$ref("#/components/headers/" + component));
	}

}
