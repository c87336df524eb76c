package io.faultbook.imports;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.faultbook.admin.EditorOperation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** OpenAPI documentation that the operations on imports share. */
final class ImportOperation {

	static final String FILE_NAME = "The name of the file, a hint for its format and language";

	private static final String UNREADABLE = "A file has no table that can be read, or exceeds a limit.";

	private ImportOperation() {
	}

	/** The body is the file itself. */
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@RequestBody(required = true, description = "The file itself, not a form",
			content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
					schema = @Schema(type = "string", format = "binary")))
	@ApiResponse(responseCode = "413", description = "The file is too large. `maxBytes` is the limit.")
	@ApiResponse(responseCode = "415",
			description = "The body is a form, or JSON that isn't declared as a JSON file in `fileName`.")
	@ApiResponse(responseCode = "422", description = UNREADABLE)
	@interface TakesFile {

	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@Parameter(name = "id", in = ParameterIn.PATH, description = "The number of the import",
			schema = @Schema(type = "integer", format = "int64", example = "1"))
	@ApiResponse(responseCode = "404", description = "The import doesn't exist, or the draft has expired.")
	@interface OnImport {

	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@ApiResponse(responseCode = "200", description = "The import, and what applying it would do",
			headers = @Header(name = HttpHeaders.ETAG,
					description = "Changes with the draft and with what is served, for `If-Match`",
					schema = @Schema(type = "string", example = "\"1-117\"")))
	@interface ReturnsDraft {

	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true,
			description = "The `ETag` of the import: the versions of the draft and of the data. `*` and weak tags never "
					+ "match.",
			schema = @Schema(type = "string", example = "\"1-117\""))
	@ApiResponse(responseCode = "409",
			description = "The import was applied, has too many files or only one, or would retire codes without "
					+ "confirmation.")
	@ApiResponse(responseCode = "412", description = EditorOperation.PRECONDITION_FAILED)
	@ApiResponse(responseCode = "428", description = EditorOperation.PRECONDITION_REQUIRED)
	@interface RequiresIfMatch {

	}

}
