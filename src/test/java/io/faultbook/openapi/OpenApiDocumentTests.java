package io.faultbook.openapi;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the committed documents and their examples are up to date.
 * {@value #UPDATE_COMMAND} updates them.
 */
@SpringBootTest(
		properties = { "spring.datasource.url=jdbc:h2:mem:openapi-document", "faultbook.editor.password={noop}walk" })
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiDocumentTests {

	private static final String UPDATE_COMMAND = "mvn test -Dtest=OpenApiDocumentTests -Dopenapi.write=true";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private JdbcTemplate jdbc;

	private List<ExampleRecorder.Exchange> exchanges = List.of();

	@TestConfiguration
	static class FixedClock {

		@Bean
		@Primary
		Clock fixedClock() {
			return Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
		}

	}

	@BeforeAll
	void record() throws IOException {
		this.jdbc.batchUpdate("INSERT INTO unknown_code VALUES ('2064', DATE '2026-11-03', 9)",
				"INSERT INTO unknown_code VALUES ('2064', DATE '2026-11-24', 3)");
		this.exchanges = new ExampleRecorder(this.mvc, "walk").record();
		if (Boolean.getBoolean("openapi.write")) {
			ExampleRecorder.write(this.exchanges);
			for (OpenApiDocument document : OpenApiDocument.values()) {
				document.write(this.mvc);
			}
		}
	}

	@Test
	void recordedExamplesAreUpToDate() throws IOException {
		assertThat(this.exchanges.stream().map(ExampleRecorder.Exchange::example))
			.as("If the change is intended, run: " + UPDATE_COMMAND)
			.containsExactlyElementsOf(ExampleRecorder.recorded());
	}

	@Test
	void documentedHeadersAreServed() {
		for (ExampleRecorder.Exchange exchange : this.exchanges) {
			OpenApiDocument document = exchange.request().contains(" /admin/") ? OpenApiDocument.ADMIN
					: OpenApiDocument.PUBLIC;
			JsonNode responses = document.operation(exchange.operation()).path("responses");
			JsonNode response = document.resolve(responses.path(Integer.toString(exchange.response().getStatus())));
			response.path("headers").properties().forEach((header) -> {
				String value = exchange.response().getHeader(header.getKey());
				// A bulk lookup isn't paged.
				assertThat(value != null || exchange.request().contains("?code="))
					.as(header + " of " + exchange.request())
					.isTrue();
			});
		}
	}

	@ParameterizedTest
	@CsvSource({ "getCode, /codes/2065", "listCodes, /codes?page=1&size=2" })
	void headerExamplesMatchTheResponse(String operation, String uri) {
		MockHttpServletResponse response = this.mvc.get().uri(uri).exchange().getResponse();
		OpenApiDocument.PUBLIC.operation(operation)
			.path("responses")
			.path("200")
			.path("headers")
			.properties()
			.forEach((header) -> {
				JsonNode documented = OpenApiDocument.PUBLIC.resolve(header.getValue());
				String example = documented.at("/schema/example").asString();
				// The ETag changes with every field of an entry, so check only its
				// format.
				assertThat(response.getHeader(header.getKey())).satisfiesAnyOf(
						(value) -> assertThat(value).isEqualTo(example),
						(value) -> assertThat(value).matches("(W/)?\"[\\w-]{16,}\""));
			});
	}

	@ParameterizedTest
	@EnumSource
	void committedDocumentIsUpToDate(OpenApiDocument document) throws IOException {
		assertThat(document.file()).as("If the change is intended, run: " + UPDATE_COMMAND)
			.hasContent(document.served(this.mvc));
	}

	@ParameterizedTest
	@EnumSource
	void parserAcceptsTheDocument(OpenApiDocument document) {
		SwaggerParseResult result = new OpenAPIV3Parser().readLocation(document.file().toString(), null, null);
		assertThat(result.getMessages()).isEmpty();
		assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
	}

	@Test
	void everyHandlerIsDocumented() {
		Set<String> handled = new TreeSet<>();
		this.requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
			if (isPublished(handler)) {
				for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
					mapping.getPatternValues().forEach((path) -> handled.add(method + " " + path));
				}
			}
		});
		assertThat(handled).containsAll(OpenApiDocument.PUBLIC.routes()).containsAll(OpenApiDocument.ADMIN.routes());
		handled.removeAll(OpenApiDocument.PUBLIC.routes());
		assertThat(OpenApiDocument.ADMIN.routes()).containsExactlyElementsOf(handled);
		assertThat(handled).allMatch((route) -> route.contains(" /admin/"));
	}

	private static boolean isPublished(HandlerMethod handler) {
		Class<?> type = handler.getBeanType();
		return type.getName().startsWith("io.faultbook.") && type.isAnnotationPresent(RestController.class)
				&& !type.isAnnotationPresent(Hidden.class) && !handler.hasMethodAnnotation(Hidden.class);
	}

	@Test
	void serverUrlHasNoHost() {
		assertThat(OpenApiDocument.PUBLIC.committed().path("servers").path(0).path("url").asString()).isEqualTo("/");
	}

	@Test
	void serverUrlHasThePathPrefix() {
		assertThat(this.mvc.get().uri("/prefix/v3/api-docs").contextPath("/prefix")).bodyJson()
			.extractingPath("$.servers[0].url")
			.isEqualTo("/prefix");
	}

	@Test
	void swaggerUiShowsThePublicDocumentFirst() {
		assertThat(this.mvc.get().uri("/v3/api-docs/swagger-config")).bodyJson()
			.hasPathSatisfying("$.urls[*].name",
					(names) -> assertThat(names).asArray().containsExactly("For readers", "For editors"))
			.hasPathSatisfying("$['urls.primaryName']", (name) -> assertThat(name).isEqualTo("For readers"));
	}

}
