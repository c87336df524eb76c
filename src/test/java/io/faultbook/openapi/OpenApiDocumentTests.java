package io.faultbook.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The document that is committed is the one that is served. Recorded examples and
 * document are written anew with {@value #REWRITE}.
 */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:openapi-document")
@AutoConfigureMockMvc
class OpenApiDocumentTests {

	static final String REWRITE = "mvn test -Dtest=OpenApiDocumentTests -Dopenapi.write=true";

	private static final Path COMMITTED = Path.of("docs", "openapi.json");

	private static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@BeforeEach
	void rewriteIfWanted() throws IOException {
		if (Boolean.getBoolean("openapi.write")) {
			new ExampleRecorder(this.mvc).record();
			Files.writeString(COMMITTED, served());
		}
	}

	private String served() throws IOException {
		String document = this.mvc.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString();
		return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(document)) + '\n';
	}

	private static JsonNode committed() {
		return JSON.readTree(COMMITTED);
	}

	@Test
	void committedDocumentIsTheServedOne() throws IOException {
		assertThat(COMMITTED).as("If the change is meant, run: " + REWRITE).hasContent(served());
	}

	@Test
	void parserReadsItWithoutMessages() {
		SwaggerParseResult result = new OpenAPIV3Parser().readLocation(COMMITTED.toString(), null, null);
		assertThat(result.getMessages()).isEmpty();
		assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
	}

	@Test
	void everyHandlerIsDocumented() {
		Set<String> handled = new TreeSet<>();
		this.requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
			if (isPublished(handler)) {
				for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
					mapping.getPatternValues()
						.stream()
						.filter((path) -> !path.startsWith("/admin/"))
						.forEach((path) -> handled.add(method + " " + path));
				}
			}
		});
		assertThat(documented()).containsExactlyElementsOf(handled);
	}

	private static boolean isPublished(HandlerMethod handler) {
		Class<?> type = handler.getBeanType();
		return type.getName().startsWith("io.faultbook.") && type.isAnnotationPresent(RestController.class)
				&& !type.isAnnotationPresent(Hidden.class);
	}

	private static Set<String> documented() {
		Set<String> documented = new TreeSet<>();
		committed().path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.propertyNames()
				.forEach((method) -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
		return documented;
	}

	@Test
	void everythingIsDescribedAndHasExamples() {
		List<String> gaps = new ArrayList<>();
		committed().path("paths").forEach((path) -> path.forEach((operation) -> {
			String id = operation.path("operationId").asString();
			gap(gaps, id, operation, "summary", "description", "tags");
			operation.path("parameters")
				.forEach((parameter) -> gap(gaps, id + " " + parameter, resolve(parameter), "description", "examples"));
			operation.path("responses").properties().forEach((response) -> {
				gap(gaps, id + " " + response.getKey(), response.getValue(), "description");
				response.getValue()
					.path("headers")
					.forEach((header) -> gap(gaps, id + " " + header, resolve(header), "description", "example"));
				response.getValue()
					.path("content")
					.properties()
					.forEach((body) -> gap(gaps, id + " " + response.getKey() + " " + body.getKey(), body.getValue(),
							"schema", "examples"));
			});
		}));
		assertThat(gaps).isEmpty();
	}

	private static void gap(List<String> gaps, String where, JsonNode documented, String... names) {
		for (String name : names) {
			JsonNode value = documented.path(name);
			if (value.isMissingNode() || (value.isContainer() && value.isEmpty())) {
				gaps.add(where + " has no " + name);
			}
		}
	}

	private static JsonNode resolve(JsonNode node) {
		return node.has("$ref") ? committed().at(node.path("$ref").asString().substring(1)) : node;
	}

	@Test
	void noHostIsNamed() {
		assertThat(committed().path("servers").path(0).path("url").asString()).isEqualTo("/");
	}

	@Test
	void serverHasThePathPrefix() {
		assertThat(this.mvc.get().uri("/prefix/v3/api-docs").contextPath("/prefix")).bodyJson()
			.extractingPath("$.servers[0].url")
			.isEqualTo("/prefix");
	}

}
