package io.faultbook.mcp;

import java.net.http.HttpResponse;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests to {@code /mcp} that a client of an SDK doesn't send. */
class McpTransportTests {

	private static final String CALL = """
			{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"explain_error","arguments":%s}}""";

	private static FaultbookInstance faultbook;

	@BeforeAll
	static void start() {
		faultbook = FaultbookInstance.start(TestDatabase.H2.create());
	}

	@AfterAll
	static void stop() {
		faultbook.close();
	}

	private static HttpResponse<String> post(String body, String... headers) {
		String[] all = new String[headers.length + 2];
		all[0] = "Content-Type";
		all[1] = "application/json";
		System.arraycopy(headers, 0, all, 2, headers.length);
		return faultbook.send("POST", "/mcp", body, all);
	}

	private static void assertIsProblem(HttpResponse<String> response, int status, String type) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(JsonPath.<String>read(response.body(), "$.type")).isEqualTo("/problems/" + type);
		assertRevealsNothing(response);
	}

	private static void assertRevealsNothing(HttpResponse<String> response) {
		assertThat(response.body()).doesNotContain("Exception", "io.modelcontextprotocol", "io.faultbook", "java.",
				"stackTrace", "Jackson");
		assertThat(response.body().length()).isLessThan(4_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "{", "[]", "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]", "\"x\"",
			"{} {}", "{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"ping\"}", "\u0000",
			"{\"jsonrpc\":2.0,\"id\":1,\"method\":\"ping\"}", "{\"id\":1,\"method\":\"ping\"}",
			"{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
			"{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
			"{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
			"{\"jsonrpc\":\"2.0\",\"id\":1e400,\"method\":\"ping\"}",
			"{\"jsonrpc\":\"2.0\",\"id\":\"\\ud800\",\"method\":\"ping\"}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":[]}", "{\"jsonrpc\":\"2.0\",\"id\":1}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":[]}",
			"{\"jsonrpc\":\"2.0\",\"method\":\"x\",\"params\":\"y\"}" })
	void malformedMessageIsAProblem(String body) {
		assertIsProblem(post(body), 400, "malformed-message");
	}

	@Test
	void deeplyNestedMessageIsAProblem() {
		String nested = "[".repeat(100_000) + "]".repeat(100_000);
		assertIsProblem(post(CALL.formatted("{\"text\":" + nested + "}")), 400, "malformed-message");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":5,\"arguments\":[1]}}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":null}}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"drop_tables\"}}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"explain_error\",\"arguments\":\"x\"}}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"explain_error\",\"_meta\":7}}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":{}}}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":[[]],\"clientInfo\":9}}" })
	void invalidParametersAreAnErrorOfJsonRpc(String body) {
		HttpResponse<String> response = post(body);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(JsonPath.<Integer>read(response.body(), "$.error.code")).isEqualTo(-32602);
		assertThat(JsonPath.<Integer>read(response.body(), "$.id")).isEqualTo(1);
		assertRevealsNothing(response);
	}

	@ParameterizedTest
	@ValueSource(strings = { "resources/list", "prompts/list", "logging/setLevel", "rpc.discover", "", "\\u0000" })
	void unsupportedMethodIsAnErrorOfJsonRpc(String method) {
		HttpResponse<String> response = post("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"" + method + "\"}");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(JsonPath.<Integer>read(response.body(), "$.error.code")).isEqualTo(-32601);
		assertThat(JsonPath.<String>read(response.body(), "$.id")).isEqualTo("a");
		assertRevealsNothing(response);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"text\":5}", "{\"text\":[\"a\"]}", "{\"text\":null}", "{}", "{\"text\":\"\"}",
			"{\"text\":\"a\",\"language\":{}}", "{\"text\":\"a\",\"catalog\":[]}", "{\"text\":\"a\",\"x\":1}" })
	void argumentsOfTheWrongTypeAreAToolError(String arguments) {
		HttpResponse<String> response = post(CALL.formatted(arguments));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(JsonPath.<Boolean>read(response.body(), "$.result.isError")).isTrue();
		assertThat(JsonPath.<String>read(response.body(), "$.result.content[0].text")).contains("argument \"");
		assertRevealsNothing(response);
	}

	@Test
	void unpairedSurrogatesAreReplaced() {
		HttpResponse<String> response = post(CALL.formatted("{\"text\":\"\\ud800 errorCode=2065 \\udfff\"}"));
		assertThat(JsonPath.<List<String>>read(response.body(), "$.result.structuredContent.findings[*].code"))
			.containsExactly("2065");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"text\":\"x\",\"x%s\":1}", "{\"text\":\"x\",\"language\":\"!%s\"}",
			"{\"text\":\"x\",\"catalog\":\"x%s\"}", "{\"text\":\"idntityId dos not exst %s\"}",
			"{\"text\":\"ERROR x%s idntityId dos not exst\"}" })
	void cutSurrogatePairsAreNoFailure(String arguments) {
		HttpResponse<String> response = post(CALL.formatted(arguments.replace("%s", "\uD83D\uDE00".repeat(150))));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(JsonPath.<String>read(response.body(), "$.result.content[0].text")).isNotEmpty();
	}

	@Test
	void bodyOverTheLimitIsRejected() {
		HttpResponse<String> response = post(CALL.formatted("{\"text\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}"));
		assertIsProblem(response, 413, "content-too-large");
		assertThat(JsonPath.<Integer>read(response.body(), "$.maxBytes")).isEqualTo(2 * 1024 * 1024);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "DELETE", "PUT", "PATCH" })
	void otherMethodsAreRejected(String method) {
		HttpResponse<String> response = faultbook.send(method, "/mcp", method.equals("GET") ? null : "{}", "Accept",
				"text/event-stream, application/problem+json");
		assertIsProblem(response, 405, "method-not-allowed");
		assertThat(response.headers().firstValue("Allow").orElse("")).contains("POST");
	}

	@ParameterizedTest
	@CsvSource({ "text/plain,415,unsupported-media-type",
			"application/x-www-form-urlencoded,415,unsupported-media-type", "*/*,415,unsupported-media-type",
			"x,415,unsupported-media-type" })
	void otherMediaTypesAreRejected(String type, int status, String problem) {
		assertIsProblem(faultbook.send("POST", "/mcp", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}",
				"Content-Type", type), status, problem);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Content-Encoding     | gzip                | 415 | unsupported-media-type
			Accept               | text/event-stream   | 406 | not-acceptable
			MCP-Protocol-Version | 1999-01-01          | 400 | unsupported-protocol-version
			""")
	void unsupportedHeadersAreRejected(String name, String value, int status, String type) {
		assertIsProblem(post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}", name, value), status, type);
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/json", "application/json, text/event-stream" })
	void usualClientsAreAccepted(String accept) {
		HttpResponse<String> response = post("{\"jsonrpc\":\"2.0\",\"id\":9007199254740993,\"method\":\"ping\"}",
				"Accept", accept, "MCP-Protocol-Version", "2025-11-25", "Mcp-Session-Id", "ignored");
		assertThat(response.body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":9007199254740993,\"result\":{}}");
		assertThat(response.headers().firstValue("Mcp-Session-Id")).isEmpty();
		assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
			"{\"jsonrpc\":\"2.0\",\"method\":\"x\",\"params\":{\"a\":[1]}}",
			"{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}" })
	void notificationsAndResponsesAreAccepted(String body) {
		HttpResponse<String> response = post(body);
		assertThat(response.statusCode()).isEqualTo(202);
		assertThat(response.body()).isEmpty();
	}

	@Test
	void pagesOfAnyOriginMayCall() {
		HttpResponse<String> response = post("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}", "Origin",
				"https://assistant.example");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
		HttpResponse<String> preflight = faultbook.send("OPTIONS", "/mcp", null, "Origin", "https://assistant.example",
				"Access-Control-Request-Method", "POST");
		assertThat(preflight.statusCode()).isEqualTo(204);
		assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods")).contains("POST, OPTIONS");
	}

	@Test
	void unknownParameterIsRejected() {
		assertThat(faultbook.send("POST", "/mcp?x=1", "{}", "Content-Type", "application/json").statusCode())
			.isEqualTo(400);
	}

	@Test
	void errorsAreInTheLanguageOfTheRequest() {
		assertThat(post("[]", "Accept-Language", "zh-CN").body()).contains("请求体");
		assertThat(post(CALL.formatted("{}"), "Accept-Language", "zh-CN").body()).contains("必填");
	}

}
