package io.faultbook.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.faultbook.code.CatalogName;
import io.faultbook.code.Code;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;

import org.springframework.http.HttpHeaders;

/** OpenAPI documentation that all operations of the admin API share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SecurityRequirement(name = "editor")
@ApiResponse(responseCode = "400",
		description = "A parameter or the body is malformed. `parameter` is the name of the parameter. "
				+ "`errors` lists the fields.")
@ApiResponse(responseCode = "401", description = "The credentials are missing or wrong.",
		headers = @Header(name = HttpHeaders.WWW_AUTHENTICATE, description = "How to sign in",
				schema = @Schema(type = "string")))
@ApiResponse(responseCode = "403",
		description = "The user isn't an editor, or a page on another site sent the request.")
@ApiResponse(responseCode = "429", description = "Sign-in is blocked for a while after too many failed attempts.",
		headers = @Header(name = HttpHeaders.RETRY_AFTER, description = "Seconds to wait",
				schema = @Schema(type = "string")))
@ApiResponse(responseCode = "503",
		description = "The database or the OIDC issuer isn't responding. Nothing was changed. Try again later.",
		headers = @Header(name = HttpHeaders.RETRY_AFTER, description = "Seconds to wait",
				schema = @Schema(type = "string")))
public @interface EditorOperation {

	String CODE = "The code, as the failing API returns it; case-sensitive";

	String NOT_FOUND = "The catalog doesn't have the code.";

	String CONFLICT = "There is no text to mark as up to date, or no edit to withdraw.";

	String PRECONDITION_FAILED = "The condition isn't met. If the text has changed, `current` is its current revision. "
			+ "If the import has changed, `etag` is its current tag.";

	String PRECONDITION_REQUIRED = "The header with the condition, `If-Match` or `If-None-Match`, is missing.";

	/** The value of the parameter if the request doesn't have it. */
	String DEFAULT_CATALOG = "${faultbook.default-catalog:" + CatalogName.BUILT_IN + "}";

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@Parameter(name = "catalog", in = ParameterIn.QUERY,
			description = "The catalog of the code; by default, the default catalog",
			schema = @Schema(type = "string", pattern = CatalogName.SCHEMA_PATTERN))
	@interface InCatalog {

	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@Parameter(name = "code", in = ParameterIn.PATH, description = CODE,
			schema = @Schema(type = "string", pattern = Code.SCHEMA_PATTERN, example = "2065"))
	@Parameter(name = "catalog", in = ParameterIn.QUERY,
			description = "The catalog of the code; by default, the default catalog",
			schema = @Schema(type = "string", pattern = CatalogName.SCHEMA_PATTERN))
	@Parameter(name = "language", in = ParameterIn.PATH,
			description = "The language of the text: a BCP 47 tag without extensions; not case-sensitive",
			schema = @Schema(type = "string", minLength = 2, maxLength = 35, example = "en"))
	@ApiResponse(responseCode = "404", description = NOT_FOUND)
	@interface OnText {

	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@Parameter(name = "code", in = ParameterIn.PATH, description = CODE,
			schema = @Schema(type = "string", pattern = Code.SCHEMA_PATTERN, example = "2065"))
	@Parameter(name = "catalog", in = ParameterIn.QUERY,
			description = "The catalog of the code; by default, the default catalog",
			schema = @Schema(type = "string", pattern = CatalogName.SCHEMA_PATTERN))
	@ApiResponse(responseCode = "404", description = NOT_FOUND)
	@interface OnCode {

	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@ApiResponse(responseCode = "200", description = "The current text", headers = @Header(name = HttpHeaders.ETAG,
			description = "The newest revision, for `If-Match`", schema = @Schema(type = "string", example = "\"1\"")))
	@interface ReturnsText {

	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true,
			description = "The `ETag` of the text that the change is based on: its revision in double quotes, or "
					+ "`\"0\"` if the text was never edited. `*` and weak tags never match.",
			schema = @Schema(type = "string", example = "\"0\""))
	@ApiResponse(responseCode = "412", description = PRECONDITION_FAILED)
	@ApiResponse(responseCode = "428", description = PRECONDITION_REQUIRED)
	@interface RequiresIfMatch {

	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@ApiResponse(responseCode = "413", description = "The body exceeds the size limit.")
	@ApiResponse(responseCode = "415", description = "The body isn't `application/json` in UTF-8.",
			headers = @Header(name = HttpHeaders.ACCEPT, description = "The media types that the operation accepts",
					schema = @Schema(type = "string")))
	@ApiResponse(responseCode = "422",
			description = "Some fields have invalid values. `errors` lists them. Nothing was saved.")
	@interface WithBody {

	}

}
