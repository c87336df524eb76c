package io.faultbook.resolve;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.MediaType;

@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(operationId = "resolveText", summary = "Find the codes in a text",
		description = "Finds the codes and messages in a text of up to 1 MiB, such as a log, and explains them. "
				+ "The text is neither stored nor logged. Codes that the catalog doesn't have are counted, as in a "
				+ "search.",
		requestBody = @RequestBody(required = true,
				description = "The text. If it isn't valid UTF-8, it's decoded with the character set that fits best. "
						+ "Forms (`multipart/form-data`) with the field `text` or `file` are accepted, too.",
				content = { @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")),
						@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
								schema = @Schema(implementation = ResolveOperation.TextRequest.class)) }))
@Parameter(name = "firstLine", in = ParameterIn.QUERY,
		description = "The number of the first line, if the text is a part of a longer one.")
@ApiResponse(responseCode = "200", description = "The codes; none if the text mentions none", content = {
		@Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = ResolvedText.class)),
		@Content(mediaType = MediaType.TEXT_PLAIN_VALUE,
				schema = @Schema(type = "string", description = "For a terminal, at most 80 columns wide, in UTF-8")),
		@Content(mediaType = MediaType.TEXT_HTML_VALUE,
				schema = @Schema(type = "string",
						description = "An HTML page with the text and its codes marked, in UTF-8")) })
@ApiResponse(responseCode = "400",
		description = "A parameter doesn't exist or has an invalid value, or the body isn't a valid JSON object or form.")
@ApiResponse(responseCode = "406", description = "No format or no language that the request accepts is available.")
@ApiResponse(responseCode = "413", description = "The text is too large. `maxBytes` is the limit.")
@ApiResponse(responseCode = "415",
		description = "The body has a media type, a character set, or a content coding that isn't supported.")
@interface ResolveOperation {

	/** A request in JSON. */
	@Schema(name = "TextRequest", description = "A text to find codes in")
	record TextRequest(
			@Schema(description = "The text", example = "08:15:42 ERROR errorCode=28601",
					requiredMode = Schema.RequiredMode.REQUIRED) String text,
			@Schema(description = "The catalogs to search; all if absent",
					example = "[\"link-living\"]") List<String> catalogs) {

	}

}
