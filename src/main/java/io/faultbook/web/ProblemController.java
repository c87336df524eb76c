package io.faultbook.web;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Explains the kinds of problem: what the {@code type} of a problem leads to. */
@RestController
@Tag(name = "Problems")
class ProblemController {

	private final Problems problems;

	private final MessageSource messages;

	ProblemController(Problems problems, MessageSource messages) {
		this.problems = problems;
		this.messages = messages;
	}

	@Operation(operationId = "listProblems", summary = "List the kinds of problem",
			description = "Every kind of problem that an answer can name in its type, explained.")
	@ApiResponse(responseCode = "200", description = "The kinds of problem, by name")
	@ApiResponse(responseCode = "406", description = "None of the formats that the request accepts")
	@GetMapping(path = "/problems", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<List<Explanation>> problems(@Parameter(hidden = true) Locale language) {
		return ok(this.problems.types().names().stream().map((name) -> explain(name, language)).toList(), language);
	}

	@Operation(operationId = "explainProblem", summary = "Explain a kind of problem",
			description = "What a problem of this type means and what to do about it.")
	@ApiResponse(responseCode = "200", description = "The explanation")
	@ApiResponse(responseCode = "404", description = "There is no such kind of problem")
	@ApiResponse(responseCode = "406", description = "None of the formats that the request accepts")
	@GetMapping(path = "/problems/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Explanation> problem(
			@Parameter(description = "The last segment of the type of a problem") @PathVariable String name,
			@Parameter(hidden = true) Locale language) throws NoResourceFoundException {
		if (!this.problems.types().names().contains(name)) {
			throw new NoResourceFoundException(HttpMethod.GET, ProblemTypes.PATH, name);
		}
		return ok(explain(name, language), language);
	}

	private Explanation explain(String name, Locale language) {
		return new Explanation(ProblemTypes.PATH + name,
				this.messages.getMessage(ProblemTypes.key(name, "title"), null, language),
				this.messages.getMessage(ProblemTypes.key(name, "explanation"), null, language));
	}

	private static <T> ResponseEntity<T> ok(T body, Locale language) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentLanguage(language);
		headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE));
		return ResponseEntity.ok().headers(headers).body(body);
	}

	/**
	 * What a kind of problem means.
	 *
	 * @param type the type that problems of this kind have
	 * @param title its title
	 * @param explanation what it means and what to do
	 */
	@Schema(name = "ProblemExplanation", description = "What a kind of problem means and what to do about it")
	record Explanation(
			@Schema(example = "/problems/code-not-found", requiredMode = Schema.RequiredMode.REQUIRED) String type,
			@Schema(example = "No such code", requiredMode = Schema.RequiredMode.REQUIRED) String title,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String explanation) {
	}

}
