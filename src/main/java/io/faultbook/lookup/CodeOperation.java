package io.faultbook.lookup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.faultbook.code.Code;
import io.faultbook.snapshot.CatalogEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Documents the lookup of one code. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(operationId = "getCode", summary = "Look a code up",
		description = "What one error code means and what to do about it, in the reader's language. "
				+ "Where the code has no text in that language, the reader's next best is served; "
				+ "`Content-Language` says which one it is.")
@Parameter(name = "code", in = ParameterIn.PATH, required = true,
		description = "The code, as the failing API returns it; case-sensitive.",
		schema = @Schema(type = "string", pattern = Code.SCHEMA_PATTERN))
@ApiResponse(responseCode = "200", description = "The entry of the code",
		headers = @Header(name = HttpHeaders.LINK,
				description = "The same entry in each of its languages: `rel=\"alternate\"` with `hreflang`, relative "
						+ "to the URL of the request (RFC 8288)",
				schema = @Schema(type = "string")),
		content = {
				@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
						schema = @Schema(implementation = CatalogEntry.class)),
				@Content(mediaType = MediaType.TEXT_PLAIN_VALUE,
						schema = @Schema(type = "string", description = "For a terminal of 80 columns, UTF-8")),
				@Content(mediaType = MediaType.TEXT_MARKDOWN_VALUE,
						schema = @Schema(type = "string", description = "A Markdown document, UTF-8")),
				@Content(mediaType = MediaType.TEXT_HTML_VALUE,
						schema = @Schema(type = "string", description = "A page for people, UTF-8")) })
@ApiResponse(responseCode = "304", description = "The entry has not changed since the `ETag` in `If-None-Match`")
@ApiResponse(responseCode = "400", description = "`lang` is not a language tag")
@ApiResponse(responseCode = "404", description = "There is no such code; `suggestions` has the nearest ones")
@ApiResponse(responseCode = "406", description = "None of the formats or of the languages that the request accepts")
@interface CodeOperation {

}
