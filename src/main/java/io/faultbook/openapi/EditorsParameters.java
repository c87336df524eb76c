package io.faultbook.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.faultbook.code.Code;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;

import org.springframework.http.HttpHeaders;

/** Documents the parameters of the operations for editors, each once. */
final class EditorsParameters {

	private static final Map<String, String> DESCRIPTIONS = Map.of("code",
			"The code, as the failing API returns it; case-sensitive", "language",
			"The language of the text: a BCP 47 tag without extensions, in whatever case", "state",
			"What to list: every code, or those with a text that was edited here, is outdated, or is missing", "lang",
			"The language to look at, a BCP 47 tag without extensions; all served languages if it is left out", "page",
			"The number of the page, from 0; a page past the end is empty", "size", "The number of rows a page",
			HttpHeaders.IF_MATCH,
			"The `ETag` of the text that the change is based on, which is its revision in quotes: `\"0\"` where nobody "
					+ "edited yet. `*` and weak tags never match.",
			HttpHeaders.IF_NONE_MATCH, "`*`: the code is to be new");

	private static final Map<String, Object> EXAMPLES = Map.of("code", "2065", "language", "en", "state", "all", "lang",
			"en", "page", 0, "size", 20, HttpHeaders.IF_MATCH, "\"0\"", HttpHeaders.IF_NONE_MATCH, "*");

	private EditorsParameters() {
	}

	static void describe(Operation operation) {
		List<Parameter> parameters = new ArrayList<>();
		if (operation.getParameters() != null) {
			parameters.addAll(operation.getParameters());
		}
		// Accept is told by the media types of the answers (OpenAPI 3.1, 4.8.12.1).
		parameters.removeIf((parameter) -> HttpHeaders.ACCEPT.equals(parameter.getName()));
		parameters.forEach(EditorsParameters::describe);
		operation.setParameters(parameters);
	}

	private static void describe(Parameter parameter) {
		parameter.description(DESCRIPTIONS.get(parameter.getName())).example(EXAMPLES.get(parameter.getName()));
		parameter.required(parameter.getRequired() || parameter.getIn().equals("header"));
		switch (parameter.getName()) {
			case "code" -> parameter.getSchema().pattern(Code.SCHEMA_PATTERN);
			case "language", "lang" -> parameter.getSchema().minLength(2).maxLength(35);
			case "state" -> parameter
				.schema(new StringSchema()._enum(List.of("all", "edited", "outdated", "missing"))._default("all"));
			case HttpHeaders.IF_NONE_MATCH -> parameter.schema(new StringSchema()._enum(List.of("*")));
			default -> {
				// What the handler declares says it all.
			}
		}
	}

}
