package io.faultbook.lookup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.faultbook.code.CatalogName;
import io.faultbook.code.Code;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.HttpHeaders;

@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(operationId = "giveFeedback", summary = "Say whether a text helped, or describe an unknown code",
		description = "Tells editors whether the text of a code helped, in a few words if you like. If no catalog has "
				+ "the code, the words describe it. Who sends the feedback isn't stored. What may be personal data, "
				+ "such as email addresses and long numbers, is removed from the words. Editors see the feedback "
				+ "after a few seconds; readers never do.")
@interface FeedbackOperation {

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@Operation(operationId = "giveFeedbackInCatalog", summary = "Give feedback about a code of one catalog",
			description = "Takes feedback as `POST /codes/{code}/feedback` does.")
	@Parameter(name = "catalog", in = ParameterIn.PATH, required = true, description = "The name of the catalog",
			schema = @Schema(type = "string", pattern = CatalogName.SCHEMA_PATTERN, example = CatalogName.BUILT_IN))
	@interface InCatalog {

	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@Parameter(name = "code", in = ParameterIn.PATH, required = true,
			description = "The code, as the failing API returns it; case-sensitive if a catalog has it",
			schema = @Schema(type = "string", pattern = Code.SCHEMA_PATTERN, example = "2065"))
	@ApiResponse(responseCode = "204", description = "The feedback was accepted. Editors see it after a few seconds.")
	@ApiResponse(responseCode = "400", description = "The body isn't a valid JSON object. `errors` lists the fields.")
	@ApiResponse(responseCode = "403", description = "A page on another site sent the request.")
	@ApiResponse(responseCode = "404",
			description = "No catalog has the code, and the code may be personal data; or several catalogs have it, "
					+ "and none is the default one; or feedback is turned off.")
	@ApiResponse(responseCode = "415", description = "The body isn't JSON in UTF-8.")
	@ApiResponse(responseCode = "422", description = "A field has an invalid value. `errors` lists the fields.")
	@ApiResponse(responseCode = "429", description = "The client sent too much feedback.",
			headers = @Header(name = HttpHeaders.RETRY_AFTER, description = "Seconds to wait",
					schema = @Schema(type = "string")))
	@interface Shared {

	}

}
