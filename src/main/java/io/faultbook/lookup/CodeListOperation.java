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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Documents the list of codes. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(operationId = "listCodes", summary = "List, search, or look up many codes",
		description = "All codes in natural order (429 before 2000), or those that a search finds, best first, "
				+ "or those that are named by `code`, in the order asked. "
				+ "`search` takes what people paste: a code, a message with or without typing errors, "
				+ "a few characters of Chinese, or a raw log line. It is text, never query syntax, and all languages "
				+ "are searched whatever the reader's is.")
@Parameter(name = "search", in = ParameterIn.QUERY,
		description = "What to search for. Blank counts as absent; text without a letter or a digit finds nothing.")
@Parameter(name = "category", in = ParameterIn.QUERY,
		description = "Only codes of this category: one of the names that `GET /categories` lists.")
@Parameter(name = "code", in = ParameterIn.QUERY, style = ParameterStyle.FORM, explode = Explode.TRUE,
		array = @ArraySchema(maxItems = ListQuery.MAX_SIZE, schema = @Schema(type = "string")),
		description = "The codes of a bulk lookup, up to 200: `code=2062&code=2065` or `code=2062,2065`. "
				+ "Each comes once, in the order asked; those that there are not are in `missing`. "
				+ "Goes with neither `search` nor `category`, and the answer is not paged.")
@Parameter(name = "page", in = ParameterIn.QUERY,
		description = "The number of the page, from 0. A page past the end is empty.")
@Parameter(name = "size", in = ParameterIn.QUERY,
		description = "The number of entries a page. Default: 20; CSV without a size is the whole result.")
@ApiResponse(responseCode = "200", description = "The entries, none if nothing was found",
		headers = @Header(name = HttpHeaders.LINK,
				description = "The `first`, `prev`, `next` and `last` page, relative to the URL of the request "
						+ "(RFC 8288); absent where the answer is not paged",
				schema = @Schema(type = "string")),
		content = {
				@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
						schema = @Schema(implementation = CodeList.class)),
				@Content(mediaType = "text/csv", schema = @Schema(type = "string",
						description = "RFC 4180 with a header row, UTF-8; the codes in `related` are "
								+ "separated by spaces, and `approximate` says whether these are " + "near matches")),
				@Content(mediaType = MediaType.TEXT_PLAIN_VALUE,
						schema = @Schema(type = "string",
								description = "One line a code for a terminal of 80 columns, UTF-8; "
										+ "near matches are announced before the first")),
				@Content(mediaType = MediaType.TEXT_HTML_VALUE,
						schema = @Schema(type = "string", description = "A page for people, UTF-8")) })
@ApiResponse(responseCode = "304", description = "The list has not changed since the `ETag` in `If-None-Match`")
@ApiResponse(responseCode = "400",
		description = "A parameter doesn't exist or has a value that is not allowed; `parameter` names it")
@ApiResponse(responseCode = "406", description = "None of the formats or of the languages that the request accepts")
@interface CodeListOperation {

}
