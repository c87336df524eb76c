package io.faultbook.openapi;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Completes the OpenAPI document of the admin API. */
final class AdminApiCustomizer implements OpenApiCustomizer {

	private static final String DESCRIPTION = """
			To change a text, read it, keep its `ETag`, and send the new text with that tag in `If-Match`. If the text \
			changed in the meantime, the status is 412, and `current` is the current revision. Nothing is lost: every \
			change, revert, or withdrawal adds a revision, and revisions are never changed or removed.

			To sign in, choose **Authorize**. Use a bearer token if an OIDC issuer is configured, otherwise your user \
			name and password.

			**Problems** are `application/problem+json` (RFC 9457) in the language that `Accept-Language` asks for. \
			Errors that aren't listed for an operation (405, 406, 431, 500) have the same format.
			""";

	private final SecurityScheme scheme;

	/**
	 * Create a customizer.
	 * @param bearerTokens whether editors sign in with bearer tokens, or with HTTP Basic
	 */
	AdminApiCustomizer(boolean bearerTokens) {
		this.scheme = bearerTokens ? scheme("bearer", "A token from the OIDC issuer").bearerFormat("JWT")
				: scheme("basic", "The editor's user name and password");
	}

	private static SecurityScheme scheme(String name, String description) {
		return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name).description(description);
	}

	@Override
	public void customise(OpenAPI document) {
		document.getInfo().title("Faultbook for editors").description(DESCRIPTION);
		document.getComponents().addSecuritySchemes("editor", this.scheme);
		for (Operation operation : SharedComponents.operations(document)) {
			operation.getResponses().forEach((status, response) -> {
				if (status.compareTo("400") < 0) {
					SharedComponents.addHeaders(response, SharedComponents.NO_STORE);
				}
			});
		}
		new SharedComponents(document).apply();
		Schema<?> current = new Schema<>();
		current.setOneOf(List.of(new Schema<>().$ref("Revision"), new Schema<>().$ref("HandlingRevision"),
				new Schema<>().$ref("CodeRevision")));
		schema(document, "Problem").addProperty("current", current);
		allowNull(schema(document, "Text"), "source");
		allowNull(schema(document, "RowProblem"), "current");
		allowNull(schema(document, "EditedHandling"), "source");
		allowNull(schema(document, "HandlingRevision"), "values");
	}

	/** Annotations can't add null to a reference. */
	private static void allowNull(Schema<?> schema, String property) {
		Schema<?> reference = Objects.requireNonNull(schema.getProperties().get(property));
		Schema<?> nullable = new Schema<>();
		nullable.setDescription(reference.getDescription());
		nullable.setOneOf(List.of(new Schema<>().$ref(reference.get$ref()), new Schema<>().types(Set.of("null"))));
		schema.addProperty(property, nullable);
	}

	private static Schema<?> schema(OpenAPI document, String name) {
		return Objects.requireNonNull(document.getComponents().getSchemas().get(name));
	}

}
