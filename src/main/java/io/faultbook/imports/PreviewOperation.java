package io.faultbook.imports;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(operationId = "previewImport", summary = "Preview the import of a table",
		description = "Reads a table of error codes from a file of up to 20 MiB (CSV, XLSX, JSON, YAML, Markdown, "
				+ "HTML, Java properties, or text) and compares it with what is served. Nothing is stored. Everything "
				+ "that is detected can be overridden.",
		requestBody = @RequestBody(required = true, description = "The file itself, not a form",
				content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
						schema = @Schema(type = "string", format = "binary"))))
@ApiResponse(responseCode = "200", description = "What an import would do")
@ApiResponse(responseCode = "400",
		description = "A parameter is missing, doesn't exist, or doesn't fit the file. `parameter` is its name.")
@ApiResponse(responseCode = "401", description = "The credentials are missing or wrong.",
		headers = @Header(name = HttpHeaders.WWW_AUTHENTICATE, description = "How to sign in",
				schema = @Schema(type = "string")))
@ApiResponse(responseCode = "403",
		description = "The user isn't an editor, or a page on another site sent the request.")
@ApiResponse(responseCode = "413", description = "The file is too large. `maxBytes` is the limit.")
@ApiResponse(responseCode = "415",
		description = "The body is a form, or JSON that isn't declared as a JSON file in `fileName`.")
@ApiResponse(responseCode = "422", description = "The file has no table that can be read, or exceeds a limit.")
@ApiResponse(responseCode = "429", description = "Sign-in is blocked for a while after too many failed attempts.",
		headers = @Header(name = HttpHeaders.RETRY_AFTER, description = "Seconds to wait",
				schema = @Schema(type = "string")))
@interface PreviewOperation {

}
