package io.faultbook.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Documents what is answered to editors: the examples say which operation has what. */
final class EditorsResponses {

	private static final String SCHEMA = "#/components/schemas/Problem";

	private static final String RESPONSE = "#/components/responses/";

	/** What is the same for every operation that can have it. */
	private static final Map<Integer, String> SHARED = Map.of(401, "Nobody is signed in, or not with these credentials",
			403, "Who is signed in is no editor, or a page of another site sent the request", 413,
			"The content is larger than any edit", 415, "The content is not application/json in UTF-8", 429,
			"Too many attempts to sign in failed, so that not even good credentials count for a while", 503,
			"The database, or the issuer of tokens, does not answer. Nothing was changed; try again.");

	private static final Set<Integer> OF_CONTENT = Set.of(413, 415);

	private static final Map<Integer, String> DESCRIPTIONS = Map.of(200, "What stands now", 201, "The code was added",
			204, "The code was forgotten", 400,
			"A parameter or the content cannot be read; `errors` has a row for each field of the content", 404,
			"There is no such code", 409, "There is nothing to do this to", 412,
			"The condition does not hold; `current` has what stands, where it is a text that has changed", 422,
			"A value is not allowed; `errors` has a row for each field. Nothing was changed.", 428,
			"The condition is missing");

	/** What only one status has. */
	private static final Map<Integer, Map<String, String>> HEADERS = Map.of(401,
			Map.of(HttpHeaders.WWW_AUTHENTICATE, "How to sign in"), 429,
			Map.of(HttpHeaders.RETRY_AFTER, "The seconds to wait"), 503,
			Map.of(HttpHeaders.RETRY_AFTER, "The seconds to wait, where they are known"), 415,
			Map.of(HttpHeaders.ACCEPT, "What the operation takes"));

	private final List<EditorsExample> examples;

	EditorsResponses(List<EditorsExample> examples) {
		this.examples = examples;
	}

	/** Add what operations refer to. */
	void share(Components components) {
		new TreeMap<>(SHARED).forEach((status, description) -> {
			ApiResponse response = problem(description);
			HEADERS.getOrDefault(status, Map.of()).forEach((name, text) -> header(response, name, text, null));
			components.addResponses(name(status), response);
			this.examples.stream()
				.filter((example) -> example.operation().equals(EditorsExample.ANY) && example.status() == status)
				.forEach((example) -> show(response, example));
		});
	}

	/** In the order of their numbers, whatever the order of the examples. */
	void describe(Operation operation) {
		Map<String, ApiResponse> responses = new TreeMap<>();
		for (EditorsExample example : of(operation)) {
			ApiResponse response = responses.computeIfAbsent(Integer.toString(example.status()),
					(status) -> start(operation, example.status()));
			if (example.etag() != null) {
				header(response, HttpHeaders.ETAG, "The newest revision, for `If-Match`", example.etag());
			}
			show(response, example);
			ask(operation, example);
		}
		for (int status : new TreeSet<>(SHARED.keySet())) {
			if (operation.getRequestBody() != null || !OF_CONTENT.contains(status)) {
				responses.put(Integer.toString(status), new ApiResponse().$ref(RESPONSE + name(status)));
			}
		}
		ApiResponses sorted = new ApiResponses();
		responses.forEach(sorted::addApiResponse);
		operation.setResponses(sorted);
	}

	private List<EditorsExample> of(Operation operation) {
		return this.examples.stream()
			.filter((example) -> example.operation().equals(operation.getOperationId()))
			.toList();
	}

	private static ApiResponse start(Operation operation, int status) {
		String description = Objects.requireNonNull(DESCRIPTIONS.get(status));
		if (status >= HttpStatus.BAD_REQUEST.value()) {
			return problem(description);
		}
		ApiResponses declared = operation.getResponses();
		ApiResponse success = (declared.get("200") != null) ? declared.get("200")
				: declared.get(Integer.toString(status));
		ApiResponse response = new ApiResponse().description(description)
			.content(Objects.requireNonNull(success).getContent());
		header(response, HttpHeaders.CACHE_CONTROL, "Not to be kept", "no-store");
		return response;
	}

	private static ApiResponse problem(String description) {
		ApiResponse response = new ApiResponse().description(description)
			.content(new Content().addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
					new MediaType().schema(new Schema<>().$ref(SCHEMA))));
		header(response, HttpHeaders.CACHE_CONTROL, "Not to be kept", "no-store");
		header(response, HttpHeaders.CONTENT_LANGUAGE, "The language of the sentences", "en");
		return response;
	}

	private static void header(ApiResponse response, String name, String description, @Nullable String example) {
		Header header = new Header().description(description).schema(new StringSchema());
		response.addHeaderObject(name, (example != null) ? header.example(example) : header);
	}

	private static void show(ApiResponse response, EditorsExample example) {
		if (response.getContent() == null) {
			return;
		}
		response.getContent()
			.values()
			.forEach((type) -> type.addExamples(example.name(),
					new Example().summary(example.summary()).description(example.request()).value(example.answer())));
	}

	/** Only what succeeds is offered to try. */
	private static void ask(Operation operation, EditorsExample example) {
		if (example.body() != null && example.status() < HttpStatus.BAD_REQUEST.value()) {
			operation.getRequestBody()
				.getContent()
				.values()
				.forEach((type) -> type.addExamples(example.name(),
						new Example().summary(example.summary()).description(example.request()).value(example.body())));
		}
	}

	private static String name(int status) {
		return HttpStatus.valueOf(status).getReasonPhrase().replace(" ", "");
	}

}
