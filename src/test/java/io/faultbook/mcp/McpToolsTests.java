package io.faultbook.mcp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The tools of {@code /mcp}, called by the client of the MCP SDK. */
class McpToolsTests {

	private static final String EXPLAIN = "explain_error";

	private static final String SEARCH = "search_codes";

	private static FaultbookInstance faultbook;

	private static McpTestClient client;

	@BeforeAll
	static void start() {
		faultbook = FaultbookInstance.start(TestDatabase.H2.create());
		client = McpTestClient.connect(faultbook);
	}

	@AfterAll
	static void stop() {
		client.close();
		faultbook.close();
	}

	private static List<String> codes(DocumentContext explanation) {
		return explanation.read("$.findings[*].code");
	}

	@Test
	void serverIntroducesItself() {
		assertThat(client.initialized().serverInfo().name()).isEqualTo("faultbook");
		assertThat(client.initialized().instructions()).contains("explain_error", "search_codes");
		assertThat(client.initialized().capabilities().tools()).isNotNull();
		assertThat(client.initialized().capabilities().resources()).isNull();
	}

	@Test
	void toolsAreReadOnlyAndHaveValidSchemas() {
		assertThat(client.tools()).extracting(McpSchema.Tool::name).containsExactly(EXPLAIN, SEARCH);
		DefaultJsonSchemaValidator validator = new DefaultJsonSchemaValidator();
		for (McpSchema.Tool tool : client.tools()) {
			assertThat(tool.annotations().readOnlyHint()).isTrue();
			assertThat(tool.annotations().destructiveHint()).isFalse();
			assertThat(validator.validateSchema(tool.inputSchema()).errorMessage()).isNull();
			assertThat(validator.validateSchema(tool.outputSchema()).errorMessage()).isNull();
		}
	}

	@Test
	void declaredArgumentsAreThoseThatToolsRead() {
		faultbook.beans(McpTool.class)
			.forEach((tool) -> assertThat(
					JsonPath.<Map<String, Object>>read(client.tool(tool.name()).inputSchema(), "$.properties"))
				.containsOnlyKeys(tool.arguments()));
	}

	@Test
	void findingHasAllThatResolveReturns() {
		String text = "ERROR errorCode=28601";
		String resolved = faultbook.send("POST", "/resolve", text, "Content-Type", "text/plain").body();
		Map<String, Object> finding = client.explain(text).read("$.findings[0]");
		assertThat(finding).isEqualTo(JsonPath.read(resolved, "$.findings[0]"));
		assertThat(finding).containsEntry("confidence", "exact").containsEntry("catalog", "link-living");
	}

	@Test
	void unknownCodeIsStatedAndNothingElseIsFound() {
		DocumentContext explanation = client.explain("ERROR errorCode=29003");
		assertThat(codes(explanation)).isEmpty();
		assertThat(explanation.<String>read("$.unknown[0].code")).isEqualTo("29003");
		assertThat(explanation.<String>read("$.notes[0]")).contains("29003", "Say that they are unknown");
	}

	@Test
	void unknownCodesAreCountedAsInASearch() {
		double before = count("faultbook.unknown.codes.counted");
		client.explain("ERROR errorCode=29017");
		client.call(SEARCH, Map.of("query", "errorCode=29018"));
		assertThat(count("faultbook.unknown.codes.counted")).isEqualTo(before + 2);
	}

	private static double count(String meter) {
		return faultbook.bean(MeterRegistry.class)
			.find(meter)
			.functionCounters()
			.stream()
			.mapToDouble(FunctionCounter::count)
			.sum();
	}

	@Test
	void contradictionBetweenCodeAndMessageIsStated() {
		DocumentContext explanation = client.explain("INFO start\nERROR errorCode=2065 msg=device is offline.");
		assertThat(codes(explanation)).containsExactly("2065", "28504");
		assertThat(explanation.<Map<String, Object>>read("$.contradictions[0]")).containsEntry("line", 2)
			.containsEntry("code", "2065");
		assertThat(explanation.<String>read("$.contradictions[0].messageOf.code")).isEqualTo("28504");
		assertThat(explanation.<String>read("$.notes[0]")).contains("Line 2", "2065", "28504");
	}

	@Test
	void messageBesideAnUnknownCodeIsAContradiction() {
		DocumentContext explanation = client.explain("{\"code\":29003,\"message\":\"device is offline.\"}");
		assertThat(codes(explanation)).containsExactly("28504");
		assertThat(explanation.<String>read("$.contradictions[0].code")).isEqualTo("29003");
	}

	@Test
	void secondMessageOnALineIsNoContradiction() {
		DocumentContext explanation = client
			.explain("ERROR errorCode=2065 msg=\"identityId and iotId not bound\" cause=\"device is offline.\"");
		assertThat(codes(explanation)).containsExactly("2065", "28504");
		assertThat(explanation.<List<Object>>read("$.contradictions")).isEmpty();
	}

	@Test
	void textWithTyposIsANearMatch() {
		DocumentContext explanation = client.explain("identtyId dosn't exst");
		assertThat(explanation.<Boolean>read("$.approximate")).isTrue();
		assertThat(explanation.<List<String>>read("$.findings[*].confidence")).containsOnly("approximate");
		assertThat(explanation.<String>read("$.notes[0]")).startsWith("Only near matches");
	}

	@Test
	void textWithoutErrorsHasNoFindings() {
		DocumentContext explanation = client.explain("zzz qqq www");
		assertThat(codes(explanation)).isEmpty();
		assertThat(explanation.<Boolean>read("$.approximate")).isFalse();
		assertThat(explanation.<List<String>>read("$.notes")).singleElement()
			.asString()
			.contains("instead of guessing");
	}

	@ParameterizedTest
	@CsvSource({ "en,en,Source: translated", "zh-CN,zh-CN,来源", "zh-TW,zh-CN,来源", "fr,en,Source: translated" })
	void languageIsThatOfTheArgument(String requested, String served, String source) {
		Map<String, Object> arguments = Map.of("text", "errorCode=2065", "language", requested);
		DocumentContext explanation = client.call(EXPLAIN, arguments);
		assertThat(explanation.<String>read("$.findings[0].entry.language")).isEqualTo(served);
		assertThat(McpTestClient.text(client.send(EXPLAIN, arguments))).contains("2065", source);
	}

	@Test
	void notesAreInTheLanguageOfTheArgument() {
		DocumentContext explanation = client.call(EXPLAIN, Map.of("text", "错误码：29003", "language", "zh-CN"));
		assertThat(explanation.<String>read("$.notes[0]")).contains("29003", "未收录");
	}

	@Test
	void textContentStatesNotesAndOrigin() {
		String text = McpTestClient
			.text(client.send(EXPLAIN, Map.of("text", "errorCode=2065 and errorCode=29003", "language", "en")));
		assertThat(text).startsWith("- No catalog has these codes: 29003.")
			.contains("Named as a code\n> errorCode=2065\n\n# 2065", "What to do", "Source: translated");
	}

	@Test
	void searchIsThatOfHttp() {
		DocumentContext found = client.call(SEARCH, Map.of("query", "设备不存在", "language", "en", "size", 50));
		String http = faultbook
			.send("GET", "/codes?size=50&lang=en&search=%E8%AE%BE%E5%A4%87%E4%B8%8D%E5%AD%98%E5%9C%A8", null)
			.body();
		assertThat(found.<List<Object>>read("$.content")).isEqualTo(JsonPath.read(http, "$.content"));
		assertThat(found.<Map<String, Object>>read("$.page")).isEqualTo(JsonPath.read(http, "$.page"));
	}

	@Test
	void searchStatesUnknownCodesAndNearMatches() {
		assertThat(client.call(SEARCH, Map.of("query", "errorCode=29003")).<List<String>>read("$.unknownCodes"))
			.containsExactly("29003");
		DocumentContext near = client.call(SEARCH, Map.of("query", "2064"));
		assertThat(near.<Boolean>read("$.approximate")).isTrue();
		assertThat(near.<List<String>>read("$.notes")).anyMatch((note) -> note.startsWith("Only near matches"));
	}

	@ParameterizedTest
	@CsvSource({ "retry,after-fix", "actor,vendor", "category,account-and-sharing", "catalog,link-living" })
	void searchFiltersAreThoseOfHttp(String name, String value) {
		DocumentContext found = client.call(SEARCH, Map.of("query", "device", name, value, "size", 50));
		String http = faultbook.send("GET", "/codes?size=50&search=device&" + name + '=' + value, null).body();
		assertThat(found.<List<Object>>read("$.content")).isNotEmpty().isEqualTo(JsonPath.read(http, "$.content"));
	}

	@ParameterizedTest
	@CsvSource({ "28504 怎么办", "what does 28504 mean?", "28504是什么意思", "retry 28504", "can I retry 28504?" })
	void codeOfAQuestionIsExact(String text) {
		DocumentContext explanation = client.explain(text);
		assertThat(codes(explanation)).containsExactly("28504");
		assertThat(explanation.<String>read("$.findings[0].confidence")).isEqualTo("exact");
		assertThat(explanation.<Boolean>read("$.approximate")).isFalse();
	}

	@Test
	void searchPages() {
		DocumentContext page = client.call(SEARCH, Map.of("query", "device", "page", 1, "size", 2));
		assertThat(page.<List<Object>>read("$.content")).hasSize(2);
		assertThat(page.<Integer>read("$.page.number")).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					explain_error | language | x-!!     | The language "x-!!" isn't a BCP 47 tag
					explain_error | catalog  | initech  | There is no catalog "initech"
					explain_error | lang     | en       | There is no argument "lang"
					search_codes  | retry    | soon     | The argument "retry" can't be "soon". Leave it out, or use one of these: later, after-fix, never
					search_codes  | actor    | nobody   | one of these: developer, user, operator, vendor
					search_codes  | category | nope     | account-and-sharing
					search_codes  | size     | 51       | must be a whole number from 1 to 50
					search_codes  | page     | x        | must be a whole number from 0 to 2147483647
					search_codes  | query    | ' '      | The argument "query" is required
					""")
	void invalidArgumentIsAToolError(String tool, String name, String value, String message) {
		Map<String, Object> arguments = new HashMap<>(Map.of(tool.equals(SEARCH) ? "query" : "text", "2065"));
		arguments.put(name, value.matches("[0-9]+") ? Integer.valueOf(value) : value);
		assertThat(client.error(tool, arguments)).contains(message).doesNotContain("Exception", "io.faultbook");
	}

	@Test
	void tooLongTextsAreToolErrors() {
		assertThat(client.error(EXPLAIN, Map.of("text", "x".repeat(1_100_000)))).contains("at most 1024 KB");
		assertThat(client.error(SEARCH, Map.of("query", "x".repeat(4001)))).contains("at most 4000 characters");
		assertThat(client.error(EXPLAIN, Map.of())).contains("\"text\" is required");
		assertThat(client.error(EXPLAIN, Map.of("text", List.of("a")))).contains("\"text\" must be a string");
	}

	@ParameterizedTest
	@ValueSource(strings = { "explain_error,success,text", "explain_error,error,wrong" })
	void callsAreCounted(String call) {
		String[] parts = call.split(",", -1);
		double before = calls(parts[0], parts[1]);
		client.send(parts[0], Map.of(parts[2], "2065"));
		assertThat(calls(parts[0], parts[1])).isEqualTo(before + 1);
		assertThat(faultbook.getFromManagementPort("/actuator/prometheus").body())
			.contains("http_server_requests_seconds_count")
			.contains("uri=\"/mcp\"");
	}

	private static double calls(String tool, String outcome) {
		return faultbook.bean(MeterRegistry.class)
			.get("faultbook.mcp.calls")
			.tags("tool", tool, "outcome", outcome)
			.counter()
			.count();
	}

}
