package io.faultbook.lookup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.faultbook.snapshot.CatalogCategories;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.MediaType;

/** Documents the list of categories. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(operationId = "listCategories", summary = "List the categories",
		description = "All categories with their titles in each language and the number of codes in each.")
@ApiResponse(responseCode = "200", description = "The categories, in the order they are shown in",
		content = {
				@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
						schema = @Schema(implementation = CatalogCategories.Listing.class)),
				@Content(mediaType = MediaType.TEXT_HTML_VALUE,
						schema = @Schema(type = "string", description = "A page for people, UTF-8")) })
@ApiResponse(responseCode = "304", description = "The categories have not changed since the `ETag` in `If-None-Match`")
@ApiResponse(responseCode = "400", description = "`lang` is not a language tag")
@ApiResponse(responseCode = "406", description = "None of the formats or of the languages that the request accepts")
@interface CategoryListOperation {

}
