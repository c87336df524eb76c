package io.faultbook.openapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.faultbook.DatabaseGate;
import io.swagger.v3.parser.OpenAPIV3Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The editors' document, and the walk whose answers are its examples. Both are written
 * anew with {@value #REWRITE}.
 */
@SpringBootTest(
		properties = { "spring.datasource.url=jdbc:h2:mem:editors-document", "faultbook.editor.password={noop}walk" })
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorsDocumentTests {

	static final String REWRITE = "mvn test -Dtest=EditorsDocumentTests -Dopenapi.write=true";

	private static final Path COMMITTED = Path.of("docs", "openapi-admin.json");

	private static final Path EXAMPLES = Path.of("src/main/resources", EditorsExample.RESOURCE);

	private static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private DatabaseGate database;

	@Autowired
	private JdbcTemplate jdbc;

	private final List<JsonNode> walked = new ArrayList<>();

	@TestConfiguration
	static class StandingClock {

		@Bean
		@Primary
		Clock standingClock() {
			return Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
		}

		@Bean
		static DatabaseGate databaseGate() {
			return new DatabaseGate();
		}

	}

	@BeforeAll
	void walk() throws IOException {
		this.jdbc.batchUpdate("INSERT INTO unknown_code VALUES ('2064', DATE '2026-11-03', 9)",
				"INSERT INTO unknown_code VALUES ('2064', DATE '2026-11-24', 3)",
				"INSERT INTO unknown_code VALUES ('AUTH-401', DATE '2026-11-24', 2)");
		for (JsonNode step : JSON.readTree(EXAMPLES.toFile())) {
			this.walked.add(take((ObjectNode) step.deepCopy()));
		}
		if (Boolean.getBoolean("openapi.write")) {
			write(EXAMPLES, this.walked);
			write(Path.of("target/classes", EditorsExample.RESOURCE), this.walked);
			write(COMMITTED, served());
		}
	}

	private static void write(Path file, Object content) throws IOException {
		Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + '\n');
	}

	/** A step with what is really answered to it. */
	private ObjectNode take(ObjectNode step) throws IOException {
		JsonNode circumstances = step.path("circumstances");
		if (circumstances.path("outage").asBoolean(false)) {
			this.database.close();
		}
		MockHttpServletResponse response = send(step);
		for (int i = 1; i < circumstances.path("times").asInt(1); i++) {
			response = send(step);
		}
		this.database.open();
		String content = response.getContentAsString(StandardCharsets.UTF_8);
		JsonNode answer = content.isEmpty() ? JSON.nullNode() : JSON.readTree(content);
		if (circumstances.path("varies").asBoolean(false) && isAlike(answer, step.path("answer"))) {
			answer = step.path("answer");
		}
		step.put("status", response.getStatus());
		step.put("etag", response.getHeader(HttpHeaders.ETAG));
		step.set("answer", answer);
		return step;
	}

	/** But for numbers, which seconds are. */
	private static boolean isAlike(JsonNode answer, JsonNode recorded) {
		return answer.path("status").equals(recorded.path("status"))
				&& answer.toString().replaceAll("\\d+", "0").equals(recorded.toString().replaceAll("\\d+", "0"));
	}

	private MockHttpServletResponse send(ObjectNode step) throws IOException {
		MockMvcRequestBuilder request = this.mvc.method(HttpMethod.valueOf(step.path("method").asString()))
			.uri(step.path("path").asString());
		if (step.path("signedIn").asBoolean()) {
			request.headers(basic());
		}
		step.path("headers")
			.properties()
			.forEach((field) -> request.header(field.getKey(), field.getValue().asString()));
		if (step.has("body")) {
			request.content(JSON.writeValueAsBytes(step.path("body")));
		}
		int padding = step.path("circumstances").path("padding").asInt(0);
		if (padding > 0) {
			request.content(" ".repeat(padding));
		}
		return request.exchange().getResponse();
	}

	private static HttpHeaders basic() {
		HttpHeaders headers = new HttpHeaders();
		headers.setBasicAuth("editor", "walk");
		return headers;
	}

	private JsonNode served() throws IOException {
		return JSON.readTree(this.mvc.get().uri("/v3/api-docs/admin").exchange().getResponse().getContentAsString());
	}

	@Test
	void walkIsAnsweredAsRecorded() {
		assertThat(this.walked).as("Once the change is meant, run: " + REWRITE)
			.containsExactlyElementsOf(JSON.readTree(EXAMPLES.toFile()));
	}

	@Test
	void committedDocumentIsTheServedOne() throws IOException {
		assertThat(served()).as("Once the change is meant, run: " + REWRITE)
			.isEqualTo(JSON.readTree(COMMITTED.toFile()));
	}

	@Test
	void parserReadsItWithoutMessages() {
		assertThat(new OpenAPIV3Parser().readLocation(COMMITTED.toString(), null, null).getMessages()).isEmpty();
	}

	@Test
	void everyHandlerIsDocumented() {
		Set<String> handled = new TreeSet<>();
		this.requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
			for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
				mapping.getPatternValues()
					.stream()
					.filter((path) -> path.startsWith("/admin/"))
					.forEach((path) -> handled.add(method + " " + path));
			}
		});
		Set<String> documented = new TreeSet<>();
		JSON.readTree(COMMITTED.toFile()).path("paths").properties().forEach((path) -> {
			for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
				documented.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
				assertThat(operation.getValue().path("summary").asString()).isNotEmpty();
				assertThat(operation.getValue().path("security")).isNotEmpty();
				assertThat(operation.getValue().path("parameters")).allSatisfy(
						(parameter) -> assertThat(parameter.propertyNames()).contains("description", "example"));
			}
		});
		assertThat(documented).isEqualTo(handled);
	}

	@Test
	void swaggerUiShowsTheReadersDocumentFirst() throws IOException {
		JsonNode config = JSON
			.readTree(this.mvc.get().uri("/v3/api-docs/swagger-config").exchange().getResponse().getContentAsString());
		assertThat(config.path("urls").valueStream().map((url) -> url.path("name").asString()))
			.containsExactly("For readers", "For editors");
		assertThat(config.path("urls.primaryName").asString()).isEqualTo("For readers");
	}

}
