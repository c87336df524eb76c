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
			To change a text, read it, keep its `ETag`, and send the new text with `If-Match` and that tag. If somebody \
			changed the text in the meantime, the status is 412, `current` is the text as it is now, and nothing is \
			lost. Every change is a revision: revisions are never changed or removed, and reverting or withdrawing a \
			text adds one.

			Sign in with **Authorize**: with a bearer token if an OIDC issuer is configured, otherwise with user name \
			and password.

			**Problems** are `application/problem+json` (RFC 9457) in the language that `Accept-Language` asks for. \
			Errors that no operation lists (405, 406, 431, 500) have the same form.
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
		schema(document, "Problem").addProperty("current", new Schema<>().$ref("Revision"));
		allowNull(schema(document, "Text"));
	}

	/** Annotations can't add null to an enum or to a reference. */
	private static void allowNull(Schema<?> text) {
		Schema<?> origin = Objects.requireNonNull(text.getProperties().get("origin"));
		origin.addEnumItemObject(null);
		Schema<?> source = Objects.requireNonNull(text.getProperties().get("source"));
		Schema<?> nullable = new Schema<>();
		nullable.setDescription(source.getDescription());
		nullable.setOneOf(List.of(new Schema<>().$ref(source.get$ref()), new Schema<>().types(Set.of("null"))));
		text.addProperty("source", nullable);
	}

	private static Schema<?> schema(OpenAPI document, String name) {
		return Objects.requireNonNull(document.getComponents().getSchemas().get(name));
	}

}
