package io.faultbook.lookup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.faultbook.code.CatalogName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.MediaType;

/** The documentation of operations on catalogs. */
final class CatalogOperations {

	private static final String NOT_FOUND = "There is no such catalog. `catalogs` lists the names.";

	private CatalogOperations() {
	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@Operation(operationId = "listCatalogs", summary = "List catalogs",
			description = "Returns all catalogs, the default catalog first. A catalog is the table of one vendor or product.")
	@ApiResponse(responseCode = "200", description = "The catalogs",
			content = {
					@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = CatalogList.class)),
					@Content(mediaType = MediaType.TEXT_HTML_VALUE,
							schema = @Schema(type = "string", description = "An HTML page, in UTF-8")) })
	@ApiResponse(responseCode = "304",
			description = "The catalogs haven't changed since the response with the `ETag` in `If-None-Match`.")
	@ApiResponse(responseCode = "400",
			description = "A parameter doesn't exist or has an invalid value. `parameter` is its name.")
	@ApiResponse(responseCode = "406", description = "No format or no language that the request accepts is available.")
	@interface Catalogs {

	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@Operation(operationId = "getCodeInCatalog", summary = "Look up a code in one catalog",
			description = "Returns what a code of this catalog means, as `GET /codes/{code}` does.")
	@Parameter(name = "catalog", in = ParameterIn.PATH, required = true, description = "The name of the catalog",
			schema = @Schema(type = "string", pattern = CatalogName.SCHEMA_PATTERN, example = CatalogName.BUILT_IN))
	@interface Code {

	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@Operation(operationId = "listCodesInCatalog", summary = "List or search the codes of one catalog",
			description = "Returns codes of this catalog, as `GET /codes` does.")
	@Parameter(name = "catalog", in = ParameterIn.PATH, required = true, description = "The name of the catalog",
			schema = @Schema(type = "string", pattern = CatalogName.SCHEMA_PATTERN, example = CatalogName.BUILT_IN))
	@ApiResponse(responseCode = "404", description = NOT_FOUND)
	@interface Codes {

	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@Operation(operationId = "exportCatalog", summary = "Export a catalog",
			description = "Returns the codes of a catalog as one table, with the texts that readers see in all languages "
					+ "or in the language that `lang` names. You can import the table again, if you don't "
					+ "set `download`. Retired codes are left out.")
	@ApiResponse(responseCode = "200", description = "The codes, in natural order", content = {
			@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					array = @ArraySchema(schema = @Schema(implementation = ExportedRow.class))),
			@Content(mediaType = "text/csv", schema = @Schema(type = "string",
					description = "RFC 4180 with a header row, in UTF-8. Each language has two columns. A row with "
							+ "only a code and a message is another message of the code before it.")) })
	@ApiResponse(responseCode = "304",
			description = "The catalog hasn't changed since the response with the `ETag` in `If-None-Match`.")
	@ApiResponse(responseCode = "400",
			description = "A parameter doesn't exist or has an invalid value. `parameter` is its name.")
	@ApiResponse(responseCode = "406", description = "No format or no language that the request accepts is available.")
	@interface Export {

	}

}
