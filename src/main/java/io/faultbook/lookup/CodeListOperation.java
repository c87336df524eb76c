package io.faultbook.lookup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(operationId = "listCodes", summary = "List, search, or look up many codes",
		description = "Returns one of the following: all codes in natural order (429 before 2000), the codes that a "
				+ "search finds (best match first), or the codes that `code` lists. Search for "
				+ "what you have: a code, a message with or without typos, a few Chinese characters, or a log "
				+ "line. The search covers all languages and has no query syntax.")
@Parameter(name = "catalog", in = ParameterIn.QUERY, style = ParameterStyle.FORM, explode = Explode.TRUE,
		array = @ArraySchema(schema = @Schema(type = "string")),
		description = "Only codes of these catalogs. `GET /catalogs` lists the names. By default, all catalogs.",
		examples = { @ExampleObject(name = "All catalogs", value = "[]"),
				@ExampleObject(name = "One catalog", value = "[\"link-living\"]") })
@interface CodeListOperation {

	String DOWNLOAD = "Whether to return a file for a spreadsheet. It starts with a byte-order mark, cells that a "
			+ "spreadsheet would run as formulas start with an apostrophe, and `Content-Disposition` names it after the "
			+ "catalog, the language, and the date. The format must be CSV.";

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@Parameter(name = "search", in = ParameterIn.QUERY,
			description = "The text to search for. A blank value is ignored. A value without any letters or digits finds "
					+ "nothing.",
			examples = { @ExampleObject(name = "No search: all codes", value = "\"\""),
					@ExampleObject(name = "A message with a typo", value = "identityId and iotId not buond"),
					@ExampleObject(name = "Part of a Chinese sentence", value = "绑定"),
					@ExampleObject(name = "A log line",
							value = "2026-11-24 08:15:42 ERROR code=2065 identityId and iotId not bound") })
	@Parameter(name = "category", in = ParameterIn.QUERY,
			description = "Only codes in this category, such as `account-and-sharing`. `GET /categories` lists the names.")
	@Parameter(name = "retry", in = ParameterIn.QUERY, description = "Only codes with this `retry`",
			schema = @Schema(type = "string", allowableValues = { "later", "after-fix", "never" }))
	@Parameter(name = "actor", in = ParameterIn.QUERY, description = "Only codes whose cause this actor can fix",
			schema = @Schema(type = "string", allowableValues = { "developer", "user", "operator", "vendor" }))
	@Parameter(name = "sort", in = ParameterIn.QUERY,
			description = "The order: natural order of the codes, or alphabetical order of another field. A hyphen reverses it. "
					+ "Codes without a value come last. By default, `code`. You can't combine `sort` with `search` or `code`.",
			schema = @Schema(type = "string",
					allowableValues = { "code", "-code", "message", "-message", "description", "-description", "retry",
							"-retry", "actor", "-actor" }))
	@Parameter(name = "code", in = ParameterIn.QUERY, style = ParameterStyle.FORM, explode = Explode.TRUE,
			array = @ArraySchema(maxItems = ListQuery.MAX_SIZE, schema = @Schema(type = "string")),
			description = "Up to 200 codes to look up: `code=2062&code=2065` or `code=2062,2065`. The response isn't paged. "
					+ "It lists each code once, in the order of the request. `missing` lists the codes that aren't in the "
					+ "catalog. You can't combine `code` with `search` or a filter.",
			examples = { @ExampleObject(name = "No bulk lookup", value = "[]"),
					@ExampleObject(name = "Two codes", value = "[\"2062\", \"2065\"]") })
	@Parameter(name = "page", in = ParameterIn.QUERY,
			description = "The page number, starting at 0. A page past the end has no entries.")
	@Parameter(name = "size", in = ParameterIn.QUERY,
			description = "The number of entries per page. The default is 20. If you don't set it, "
					+ "CSV responses contain all entries.")
	@Parameter(name = "download", in = ParameterIn.QUERY, description = DOWNLOAD)
	@ApiResponse(responseCode = "200", description = "The entries; none if nothing was found",
			headers = @Header(name = HttpHeaders.LINK,
					description = "Links to the `first`, `prev`, `next`, and `last` pages, relative to the URL of the "
							+ "request (RFC 8288); absent if the response isn't paged",
					schema = @Schema(type = "string",
							example = "<codes?page=0&size=2>; rel=\"first\", <codes?page=0&size=2>; rel=\"prev\", "
									+ "<codes?page=2&size=2>; rel=\"next\", <codes?page=27&size=2>; rel=\"last\"")),
			content = {
					@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = CodeList.class)),
					@Content(mediaType = "text/csv", schema = @Schema(type = "string",
							description = "RFC 4180 with a header row, in UTF-8. Spaces separate the codes in `related`. "
									+ "`approximate` is true for near matches. A code that the search text names and the catalog "
									+ "doesn't have is a row of its own, and `unknown` is true.")),
					@Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string",
							description = "One line per code, at most 80 columns wide, in UTF-8. "
									+ "Codes that the search text names and the catalog doesn't have come first. If "
									+ "there are only near matches, a line says so.")),
					@Content(mediaType = MediaType.TEXT_HTML_VALUE,
							schema = @Schema(type = "string", description = "An HTML page, in UTF-8")) })
	@ApiResponse(responseCode = "304",
			description = "The list hasn't changed since the response with the `ETag` in `If-None-Match`.")
	@ApiResponse(responseCode = "400",
			description = "A parameter doesn't exist or has an invalid value. `parameter` is its name.")
	@ApiResponse(responseCode = "406", description = "No format or no language that the request accepts is available.")
	@interface Shared {

	}

}
