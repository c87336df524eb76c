package io.faultbook.lookup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.faultbook.code.Code;
import io.faultbook.snapshot.Entry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(operationId = "getCode", summary = "Look up a code",
		description = "Returns what an error code means and what to do about it. If the code has no text in the "
				+ "language that you request, you get the closest available language. `Content-Language` names it. If "
				+ "several catalogs have the code, you get the one of the default catalog, and `alsoIn` names the "
				+ "others.")
@interface CodeOperation {

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@Parameter(name = "code", in = ParameterIn.PATH, required = true,
			description = "The code, as the failing API returns it; case-sensitive",
			schema = @Schema(type = "string", pattern = Code.SCHEMA_PATTERN, example = "2065"))
	@ApiResponse(responseCode = "200", description = "The entry for the code",
			headers = @Header(name = HttpHeaders.LINK,
					description = "Links to the same entry in each language, `rel=\"alternate\"` with `hreflang`, "
							+ "relative to the URL of the request (RFC 8288)",
					schema = @Schema(type = "string",
							example = "<2065?lang=en>; rel=\"alternate\"; hreflang=\"en\", <2065?lang=zh-CN>; "
									+ "rel=\"alternate\"; hreflang=\"zh-CN\"")),
			content = {
					@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = Entry.class)),
					@Content(mediaType = MediaType.TEXT_PLAIN_VALUE,
							schema = @Schema(type = "string", description = "For an 80-column terminal, in UTF-8")),
					@Content(mediaType = MediaType.TEXT_MARKDOWN_VALUE,
							schema = @Schema(type = "string", description = "A Markdown document, in UTF-8")),
					@Content(mediaType = MediaType.TEXT_HTML_VALUE,
							schema = @Schema(type = "string", description = "An HTML page, in UTF-8")) })
	@ApiResponse(responseCode = "300",
			description = "Several codes have this name, and none is in the default catalog. `candidates` lists "
					+ "their catalogs, messages, and URLs.",
			content = {
					@Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
							schema = @Schema(implementation = CodeChoices.Choices.class)),
					@Content(mediaType = MediaType.TEXT_PLAIN_VALUE,
							schema = @Schema(type = "string", description = "One line per candidate, in UTF-8")),
					@Content(mediaType = MediaType.TEXT_HTML_VALUE,
							schema = @Schema(type = "string", description = "An HTML page, in UTF-8")) })
	@ApiResponse(responseCode = "304",
			description = "The entry hasn't changed since the response with the `ETag` in `If-None-Match`.")
	@ApiResponse(responseCode = "400",
			description = "A parameter doesn't exist or has an invalid value. `parameter` is its name.")
	@ApiResponse(responseCode = "404",
			description = "No catalog has the code. `suggestions` lists the most similar codes.")
	@ApiResponse(responseCode = "406", description = "No format or no language that the request accepts is available.")
	@interface Shared {

	}

}
