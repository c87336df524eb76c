package io.faultbook.lookup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.faultbook.snapshot.Categories;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.MediaType;

@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(operationId = "listCategories", summary = "List categories",
		description = "Returns all categories, with their titles in each language and the number of codes in each.")
@ApiResponse(responseCode = "200", description = "The categories, in display order",
		content = {
				@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
						schema = @Schema(implementation = Categories.Listing.class)),
				@Content(mediaType = MediaType.TEXT_HTML_VALUE,
						schema = @Schema(type = "string", description = "An HTML page, in UTF-8")) })
@ApiResponse(responseCode = "304",
		description = "The categories haven't changed since the response with the `ETag` in `If-None-Match`.")
@ApiResponse(responseCode = "400",
		description = "A parameter doesn't exist or has an invalid value. `parameter` is its name.")
@ApiResponse(responseCode = "406", description = "No format or no language that the request accepts is available.")
@interface CategoryListOperation {

}
