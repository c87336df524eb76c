package io.faultbook.changes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.MediaType;

@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(operationId = "listChanges", summary = "List changes, or subscribe to a feed",
		description = "Returns the codes whose text, message, or handling changed after a data version, newest first: each "
				+ "code once per language, as it is now. To keep a copy, read all pages with `since=0`, and later with "
				+ "the `dataVersion` of the first page that you read. As Atom (RFC 4287), it is a feed for feed readers "
				+ "and chats. `lang` limits it to one language. If `dataVersion` is less than your `since`, the data was "
				+ "restored from a backup, so read everything again.")
@Parameter(name = "since", in = ParameterIn.QUERY, description = "The data version after which to list changes")
@Parameter(name = "catalog", in = ParameterIn.QUERY, style = ParameterStyle.FORM, explode = Explode.TRUE,
		array = @ArraySchema(schema = @Schema(type = "string")),
		description = "Only codes of these catalogs. By default, all catalogs.")
@Parameter(name = "page", in = ParameterIn.QUERY,
		description = "The page number, starting at 0. A page past the end has no changes.")
@Parameter(name = "size", in = ParameterIn.QUERY, description = "The number of changes per page")
@ApiResponse(responseCode = "200", description = "The changes", content = {
		@Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = ChangeList.class)),
		@Content(mediaType = MediaType.APPLICATION_ATOM_XML_VALUE,
				schema = @Schema(type = "string", description = "An Atom feed, in UTF-8")),
		@Content(mediaType = MediaType.TEXT_HTML_VALUE,
				schema = @Schema(type = "string", description = "An HTML page, in UTF-8")) })
@ApiResponse(responseCode = "304",
		description = "The changes are the same as in the response with the `ETag` in `If-None-Match`.")
@ApiResponse(responseCode = "400",
		description = "A parameter doesn't exist or has an invalid value. `parameter` is its name.")
@ApiResponse(responseCode = "406", description = "No format or no language that the request accepts is available.")
@interface ChangeOperation {

}
