package io.faultbook.web;

import java.util.List;
import java.util.Locale;

import io.faultbook.pages.FormatNegotiation;
import io.faultbook.pages.FormatParameter;
import io.faultbook.pages.PageHeaders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Serves the explanations that the {@code type} of a problem links to. */
@RestController
@Tag(name = "Problems", description = "What the problem types mean")
class ProblemController {

	private final FormatNegotiation formats = new FormatNegotiation(
			List.of(MediaType.APPLICATION_JSON, PageHeaders.MEDIA_TYPE));

	private final ProblemFactory problems;

	private final ProblemPages pages;

	private final MessageSource messages;

	ProblemController(ProblemFactory problems, ProblemPages pages, MessageSource messages) {
		this.problems = problems;
		this.pages = pages;
		this.messages = messages;
	}

	@Operation(operationId = "listProblems", summary = "List problem types",
			description = "Returns all problem types, with what they mean and what to do about them.")
	@ApiResponse(responseCode = "200", description = "The problem types, sorted by name",
			content = {
					@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							array = @ArraySchema(schema = @Schema(implementation = Explanation.class))),
					@Content(mediaType = MediaType.TEXT_HTML_VALUE,
							schema = @Schema(type = "string", description = "An HTML page, in UTF-8")) })
	@ApiResponse(responseCode = "400",
			description = "A parameter doesn't exist or has an invalid value. `parameter` is its name.")
	@ApiResponse(responseCode = "406", description = "No format or no language that the request accepts is available.")
	@GetMapping("/problems")
	ResponseEntity<Object> problems(@Parameter(hidden = true) Locale language, HttpServletRequest request)
			throws HttpMediaTypeNotAcceptableException {
		List<Explanation> all = this.problems.types().names().stream().map((name) -> explain(name, language)).toList();
		return this.formats.choose(FormatParameter.accept(request)).equals(PageHeaders.MEDIA_TYPE)
				? this.pages.respondWithExplanations("", all, headers(language), language, request) : ok(all, language);
	}

	@Operation(operationId = "explainProblem", summary = "Explain a problem type",
			description = "Returns what problems of this type mean and what to do about them.")
	@ApiResponse(responseCode = "200", description = "The explanation",
			content = {
					@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = Explanation.class)),
					@Content(mediaType = MediaType.TEXT_HTML_VALUE,
							schema = @Schema(type = "string", description = "An HTML page, in UTF-8")) })
	@ApiResponse(responseCode = "404", description = "The problem type doesn't exist.")
	@ApiResponse(responseCode = "400",
			description = "A parameter doesn't exist or has an invalid value. `parameter` is its name.")
	@ApiResponse(responseCode = "406", description = "No format or no language that the request accepts is available.")
	@GetMapping("/problems/{name}")
	ResponseEntity<Object> problem(
			@Parameter(description = "The last segment of the `type` of a problem",
					schema = @Schema(type = "string", example = "code-not-found")) @PathVariable String name,
			@Parameter(hidden = true) Locale language, HttpServletRequest request)
			throws NoResourceFoundException, HttpMediaTypeNotAcceptableException {
		if (!this.problems.types().names().contains(name)) {
			throw new NoResourceFoundException(HttpMethod.GET, ProblemTypes.PATH, name);
		}
		Explanation explanation = explain(name, language);
		return this.formats.choose(FormatParameter.accept(request)).equals(PageHeaders.MEDIA_TYPE) ? this.pages
			.respondWithExplanations(explanation.title(), List.of(explanation), headers(language), language, request)
				: ok(explanation, language);
	}

	private Explanation explain(String name, Locale language) {
		return new Explanation(ProblemTypes.PATH + name,
				this.messages.getMessage(ProblemTypes.key(name, "title"), null, language),
				this.messages.getMessage(ProblemTypes.key(name, "explanation"), null, language));
	}

	private static ResponseEntity<Object> ok(Object body, Locale language) {
		return ResponseEntity.ok().headers(headers(language)).contentType(MediaType.APPLICATION_JSON).body(body);
	}

	private static HttpHeaders headers(Locale language) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentLanguage(language);
		headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE));
		return headers;
	}

	@Schema(name = "ProblemExplanation", description = "What problems of a type mean and what to do about them")
	record Explanation(
			@Schema(example = "/problems/code-not-found", requiredMode = Schema.RequiredMode.REQUIRED) String type,
			@Schema(example = "Code not found", requiredMode = Schema.RequiredMode.REQUIRED) String title,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String explanation) {

		/** The last segment of the type, for templates. */
		public String name() {
			return this.type.substring(ProblemTypes.PATH.length());
		}

	}

}
