package io.faultbook.openapi;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that responses match the committed document. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:openapi-responses")
@AutoConfigureMockMvc
class OpenApiResponsesTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final JsonNode DOCUMENT = OpenApiDocument.PUBLIC.committed();

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "?size=200", "?code=2062,2065,9999", "?search=bound&size=200", "?search=20655",
			"?search=%E7%BB%91%E5%AE%9A", "?category=gateway", "?page=99", "?search=%7B%22code%22%3A2065%7D" })
	void listMatchesItsSchema(String query) throws IOException {
		for (String language : List.of("en", "zh-CN")) {
			JsonNode list = get("/codes" + query + "&lang=" + language);
			assertThat(new StrictSchema(DOCUMENT).check(schema("listCodes", "200", "application/json"), list))
				.isEmpty();
		}
	}

	@Test
	void everyCodeMatchesItsSchema() throws IOException {
		for (JsonNode code : get("/codes?size=200").path("content")) {
			for (String language : List.of("en", "zh-CN")) {
				JsonNode entry = get("/codes/" + code.path("code").asString() + "?lang=" + language);
				assertThat(new StrictSchema(DOCUMENT).check(schema("getCode", "200", "application/json"), entry))
					.isEmpty();
			}
		}
	}

	@Test
	void strictSchemaReportsDeviations() {
		JsonNode entry = JSON.readTree("{\"code\": 2065, \"extra\": true}");
		assertThat(new StrictSchema(DOCUMENT).check(schema("getCode", "200", "application/json"), entry))
			.contains("$: extra unknown", "$: message missing")
			.anyMatch((error) -> error.startsWith("$.code: type"));
	}

	@Test
	void entryExamplesMatchTheResponse() throws IOException {
		JsonNode entry = get("/codes/2065");
		DOCUMENT.at("/components/schemas/Entry/properties").properties().forEach((property) -> {
			if (property.getValue().has("example") && !property.getKey().equals("fallbacks")) {
				assertThat(entry.path(property.getKey())).isEqualTo(property.getValue().path("example"));
			}
		});
	}

	static Stream<Arguments> parameterExamples() {
		return DOCUMENT.path("paths")
			.propertyStream()
			.flatMap(
					(path) -> path.getValue()
						.at("/get/parameters")
						.valueStream()
						.map(OpenApiDocument.PUBLIC::resolve)
						.flatMap((parameter) -> Stream
							.concat(parameter.path("examples").valueStream().map((example) -> example.path("value")),
									Stream.of(parameter.at("/schema/example"))
										.filter((example) -> !example.isMissingNode()))
							.map((value) -> Arguments.of(path.getKey(), parameter, value))));
	}

	/** Swagger UI prefills each parameter with its first example. */
	@ParameterizedTest
	@MethodSource("parameterExamples")
	void exampleOfAParameterIsAccepted(String path, JsonNode parameter, JsonNode value) {
		String name = parameter.path("name").asString();
		String in = parameter.path("in").asString();
		String uri = path.replace("{" + name + "}", value.asString(""))
			.replace("{code}", "2065")
			.replace("{catalog}", "link-living")
			.replace("{name}", "not-found");
		MockMvcRequestBuilder request = this.mvc.get().uri(uri);
		if (in.equals("query")) {
			Stream<JsonNode> values = value.isArray() ? value.valueStream() : Stream.of(value);
			request.queryParam(name, values.map(JsonNode::asString).toArray(String[]::new));
		}
		if (in.equals("header")) {
			request.header(name, value.asString());
		}
		assertThat(request.exchange()).hasStatus(200);
	}

	private static JsonNode schema(String operation, String status, String mediaType) {
		JsonNode schema = OpenApiDocument.PUBLIC.operation(operation)
			.path("responses")
			.path(status)
			.path("content")
			.path(mediaType)
			.path("schema");
		assertThat(schema.isObject()).as(operation + ' ' + status + ' ' + mediaType).isTrue();
		return schema;
	}

	private JsonNode get(String uri) throws IOException {
		MockHttpServletResponse response = this.mvc.get().uri(URI.create(uri)).exchange().getResponse();
		assertThat(response.getStatus()).isEqualTo(200);
		return JSON.readTree(response.getContentAsString(StandardCharsets.UTF_8));
	}

}
