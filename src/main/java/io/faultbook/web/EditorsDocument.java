package io.faultbook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Says what all operations for editors have in common. */
final class EditorsDocument implements OpenApiCustomizer {

	private static final String DESCRIPTION = """
			Read a text and keep its `ETag`; write it with `If-Match` and that tag. Who was overtaken gets 412 with \
			what stands now in `current`, and nothing is lost. Every change is a revision, which is never changed nor \
			removed: a revert and a withdrawal are revisions too.

			Sign in with **Authorize**: a bearer token where an OIDC issuer is configured, else name and password.
			""";

	private static final String PROBLEM = "#/components/schemas/Problem";

	private static final Map<String, String> PARAMETERS = Map.of("code", "The code", "language",
			"A BCP 47 tag, of up to 35 characters and without extensions", "state",
			"What to list: all, edited, outdated, or missing", "lang",
			"The language to look at, a BCP 47 tag; all served languages if it is left out", "page",
			"The number of the page, from 0", "size", "The number of rows a page", HttpHeaders.IF_MATCH,
			"The ETag of the text that the change is based on, which is its revision in quotes; \"0\" for none",
			HttpHeaders.IF_NONE_MATCH, "`*`: the code is to be new");

	private static final Map<String, Object> VALUES = Map.of("code", "2065", "language", "en", "state", "all", "page",
			0, "size", 20, HttpHeaders.IF_MATCH, "\"0\"", HttpHeaders.IF_NONE_MATCH, "*");

	/** What any operation may answer, beside what its examples show. */
	private static final List<Integer> ALWAYS = List.of(401, 403, 429, 503);

	@Override
	public void customise(OpenAPI document) {
		document.getInfo().title("Faultbook for editors").description(DESCRIPTION);
		document.tags(List.of(new Tag().name("Codes for editors").description("What there is to do, and new codes"),
				new Tag().name("Texts").description("Reading, writing, reverting, confirming and withdrawing texts")));
		Components components = document.getComponents();
		components.addSecuritySchemes("basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
		components.addSecuritySchemes("bearer",
				new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
		ModelConverters.getInstance(true)
			.resolveAsResolvedSchema(new AnnotatedType(ProblemBody.class)).referencedSchemas
			.forEach(components::addSchemas);
		extend(Objects.requireNonNull(components.getSchemas().get("Problem")));
		components.setSchemas(new TreeMap<>(components.getSchemas()));
		List<EditorsExample> examples = EditorsExample.load();
		document.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.forEach((operation) -> describe(operation, examples));
	}

	/** What only problems of editing have. */
	private static void extend(Schema<?> problem) {
		Schema<?> error = new Schema<>().types(Set.of("object"))
			.addProperty("pointer", new StringSchema().description("The field, a JSON pointer (RFC 6901)"))
			.addProperty("detail", new StringSchema().description("What to change, in the reader's language"));
		problem.addProperty("errors", new ArraySchema().items(error).description("Of bad content: what is wrong"));
		problem.addProperty("current", new Schema<>().$ref("#/components/schemas/Revision"));
	}

	private static void describe(Operation operation, List<EditorsExample> examples) {
		operation
			.security(List.of(new SecurityRequirement().addList("basic"), new SecurityRequirement().addList("bearer")));
		List<Parameter> parameters = (operation.getParameters() != null) ? operation.getParameters()
				: new ArrayList<>();
		parameters.removeIf((parameter) -> HttpHeaders.ACCEPT.equals(parameter.getName()));
		parameters.forEach((parameter) -> {
			parameter.description(PARAMETERS.get(parameter.getName())).example(VALUES.get(parameter.getName()));
			parameter.required(parameter.getRequired() || parameter.getIn().equals("header"));
		});
		ALWAYS.forEach((status) -> problem(operation, status));
		examples.stream()
			.filter((example) -> example.operation().equals(operation.getOperationId()))
			.forEach((example) -> show(operation, example));
	}

	private static ApiResponse problem(Operation operation, int status) {
		return operation.getResponses()
			.computeIfAbsent(Integer.toString(status),
					(key) -> new ApiResponse().description(HttpStatus.valueOf(status).getReasonPhrase())
						.content(new Content().addMediaType(
								org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
								new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
	}

	private static void show(Operation operation, EditorsExample example) {
		ApiResponse response = (example.status() >= 400) ? problem(operation, example.status())
				: success(operation, example);
		response.getContent()
			.values()
			.forEach((type) -> type.addExamples(example.name(),
					new Example().summary(example.summary())
						.description("`" + example.method() + " " + example.path() + "`")
						.value(example.answer())));
		if (example.body() != null && operation.getRequestBody() != null) {
			operation.getRequestBody()
				.getContent()
				.values()
				.forEach((type) -> type.addExamples(example.name(),
						new Example().summary(example.summary()).value(example.body())));
		}
	}

	private static ApiResponse success(Operation operation, EditorsExample example) {
		ApiResponse documented = operation.getResponses().remove("200");
		ApiResponse response = Objects.requireNonNull(
				(documented != null) ? documented : operation.getResponses().get(Integer.toString(example.status())));
		response.description(HttpStatus.valueOf(example.status()).getReasonPhrase());
		if (example.etag() != null) {
			response.addHeaderObject(HttpHeaders.ETAG,
					new Header().description("The newest revision, for `If-Match`")
						.schema(new StringSchema())
						.example(example.etag()));
		}
		response.addHeaderObject(HttpHeaders.CACHE_CONTROL,
				new Header().description("Not to be kept").schema(new StringSchema()).example("no-store"));
		operation.getResponses().addApiResponse(Integer.toString(example.status()), response);
		return response;
	}

}
