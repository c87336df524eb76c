package io.faultbook.openapi;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import io.faultbook.web.ProblemBody;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says what all operations for editors have in common. */
final class EditorsDocument implements OpenApiCustomizer {

	private static final String DESCRIPTION = """
			Read a text and keep its `ETag`; write it with `If-Match` and that tag. Who was overtaken gets 412 with \
			what stands now in `current`, and nothing is lost. Every change is a revision, which is never changed nor \
			removed: a revert and a withdrawal are revisions too.

			Sign in with **Authorize**: a bearer token where an OIDC issuer is configured, else name and password.

			**Problems** are `application/problem+json` (RFC 9457), in the language that `Accept-Language` asks for. \
			What no operation lists (405, 406, 431, 500) has the same shape.
			""";

	private final SecurityScheme scheme;

	/**
	 * Create a customizer.
	 * @param tokens whether editors sign in by the tokens of an issuer, or by HTTP Basic
	 */
	EditorsDocument(boolean tokens) {
		this.scheme = new SecurityScheme().type(SecurityScheme.Type.HTTP);
		if (tokens) {
			this.scheme.scheme("bearer").bearerFormat("JWT").description("A token of the OIDC issuer");
		}
		else {
			this.scheme.scheme("basic").description("The name and the password of the editor");
		}
	}

	@Override
	public void customise(OpenAPI document) {
		document.getInfo().title("Faultbook for editors").description(DESCRIPTION);
		document.tags(List.of(new Tag().name("Codes for editors").description("What there is to do, and new codes"),
				new Tag().name("Texts").description("Reading, writing, reverting, confirming and withdrawing texts"),
				new Tag().name("Unknown codes").description("What readers asked for in vain")));
		Components components = document.getComponents();
		components.addSecuritySchemes(this.scheme.getScheme(), this.scheme);
		ModelConverters.getInstance(true)
			.resolveAsResolvedSchema(new AnnotatedType(ProblemBody.class)).referencedSchemas
			.forEach(components::addSchemas);
		extend(schema(components, "Problem"));
		Schema<?> text = schema(components, "Text");
		text.addProperty("source", nullable(Objects.requireNonNull(text.getProperties().get("source"))));
		// Of no text nobody's words are; "types" alone does not let null past the enum.
		Schema<?> origin = Objects.requireNonNull(text.getProperties().get("origin"));
		origin.addEnumItemObject(null);
		components.setSchemas(new TreeMap<>(components.getSchemas()));
		EditorsResponses responses = new EditorsResponses(EditorsExample.load());
		responses.share(components);
		document.getPaths().forEach((path, item) -> describe(item, responses));
	}

	private static Schema<?> schema(Components components, String name) {
		return Objects.requireNonNull(components.getSchemas().get(name));
	}

	/** What only problems of editing have. */
	private static void extend(Schema<?> problem) {
		Schema<?> error = new ObjectSchema()
			.addProperty("pointer", new StringSchema().description("The field, a JSON pointer (RFC 6901)"))
			.addProperty("detail", new StringSchema().description("What to change, in the reader's language"));
		error.setTypes(Set.of("object"));
		error.setRequired(List.of("pointer", "detail"));
		problem.addProperty("errors", new ArraySchema().items(error).description("Of bad content: what is wrong"));
		problem.addProperty("current", new Schema<>().$ref("#/components/schemas/Revision"));
	}

	/** A reference cannot say itself that there may be nothing. */
	private static Schema<?> nullable(Schema<?> reference) {
		Schema<?> schema = new Schema<>();
		schema.setDescription("The text beneath all edits; null where there is none");
		schema.setOneOf(List.of(new Schema<>().$ref(reference.get$ref()), new Schema<>().types(Set.of("null"))));
		return schema;
	}

	private void describe(PathItem path, EditorsResponses responses) {
		for (Operation operation : path.readOperations()) {
			operation.security(List.of(new SecurityRequirement().addList(this.scheme.getScheme())));
			EditorsParameters.describe(operation);
			responses.describe(operation);
		}
	}

}
