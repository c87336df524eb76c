package io.faultbook.admin;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Malformed and malicious edits, sent with the credentials of an editor. */
class HostileEditTests extends RejectedEditTestBase {

	private static String json(String description, String remediation) {
		return "{\"description\":\"" + description + "\",\"remediation\":\"" + remediation + "\"}";
	}

	static Stream<String> malformedBodies() {
		return Stream.of("", " ", "null", "[]", "42", "\"text\"", "true", "{", "}", "{}", "{\"description\":\"x\"}",
				"{\"remediation\":null}", "{\"description\":\"x\",\"remedation\":null}",
				"{\"description\":\"x\",\"remediation\":null,\"extra\":1}",
				"{\"description\":\"x\",\"description\":\"y\",\"remediation\":null}",
				"{\"description\":1,\"remediation\":null}", "{\"description\":true,\"remediation\":null}",
				"{\"description\":null,\"remediation\":null}", "{\"description\":[\"x\"],\"remediation\":null}",
				"{\"description\":{},\"remediation\":null}", "{\"description\":\"x\",\"remediation\":7}",
				"{\"description\":\"x\",\"remediation\":[]}", "{\"description\":\"x\",\"remediation\":null,\"note\":5}",
				VALID_EDIT + VALID_EDIT, VALID_EDIT + "x", "/*c*/" + VALID_EDIT,
				"{'description':'x','remediation':null}", "{description:\"x\",remediation:null}",
				"{\"description\":\"x\",\"remediation\":null,}", "{\"description\":\"x\n\",\"remediation\":null}",
				"{\"description\":\"\\q\",\"remediation\":null}", "[".repeat(20_000), "{\"a\":".repeat(20_000),
				"{\"description\":1e999999999,\"remediation\":null}",
				"{\"__proto__\":{},\"description\":\"x\",\"remediation\":null}", "<edit/>",
				"description=x&remediation=y");
	}

	@ParameterizedTest
	@MethodSource("malformedBodies")
	void malformedBodyIsRejected(String body) {
		HttpResponse<String> response = sendAsEditor("PUT", TEXT, body, "If-Match", "\"0\"");
		assertRejected(response, 400);
		assertThat(JsonPath.<List<Object>>read(response.body(), "$.errors")).isNotEmpty();
	}

	static Stream<Arguments> invalidFields() {
		return Stream.of(Arguments.of("/description", json("", "")), Arguments.of("/description", json("  ", "")),
				Arguments.of("/description", json("\\u3000\\u2003", "")),
				Arguments.of("/description", json("\\n\\t", "")),
				Arguments.of("/description", json("x".repeat(10_001), "")),
				Arguments.of("/description", json("\\u0000", "")), Arguments.of("/description", json("a\\u0007b", "")),
				Arguments.of("/description", json("\\ud800", "")), Arguments.of("/description", json("a\\udc00b", "")),
				Arguments.of("/description", json("\\uffff", "")),
				Arguments.of("/description", json("\\u001b[31m", "")),
				Arguments.of("/remediation", json("x", "y".repeat(10_001))),
				Arguments.of("/remediation", json("x", "\\u0000")),
				Arguments.of("/remediation", json("x", "<script>1</script>")),
				Arguments.of("/remediation", json("x", "<img src=x onerror=alert(1)>")),
				Arguments.of("/remediation", json("x", "![x](https://example.com/x.png)")),
				Arguments.of("/remediation", json("x", "[x](javascript:alert(1))")),
				Arguments.of("/remediation", json("x", "[x](&#106;avascript:alert(1))")),
				Arguments.of("/remediation", json("x", "[x](data:text/html,x)")),
				Arguments.of("/remediation", json("x", "[x][r]\\n\\n[r]: vbscript:x")),
				Arguments.of("/remediation", json("x", "<javascript:alert(1)>")),
				Arguments.of("/remediation", json("x", "> ".repeat(200) + "<b>")),
				Arguments.of("/note",
						"{\"description\":\"x\",\"remediation\":null,\"note\":\"" + "n".repeat(1_001) + "\"}"),
				Arguments.of("/note", "{\"description\":\"x\",\"remediation\":null,\"note\":\"\\u0001\"}"));
	}

	@ParameterizedTest
	@MethodSource("invalidFields")
	void invalidFieldIsRejected(String pointer, String body) {
		HttpResponse<String> response = sendAsEditor("PUT", TEXT, body, "If-Match", "\"0\"", "Accept-Language", "zh");
		assertRejected(response, 422);
		assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].pointer")).containsExactly(pointer);
		assertThat(JsonPath.<String>read(response.body(), "$.errors[0].detail")).containsPattern("\\p{IsHan}");
	}

	@Test
	void allInvalidFieldsAreReportedTogether() {
		HttpResponse<String> response = sendAsEditor("PUT", TEXT, json(" ", "<b>"), "If-Match", "\"0\"");
		assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].pointer")).containsExactly("/description",
				"/remediation");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "W/\"0\"", "0", "\"00\"", "\"-1\"", "\"1\"", "\"99999999999999999999\"", "\"\"",
			"\"0", "\"0\" or \"1\"", "'0'", "\"a\", \"b\"" })
	void failedConditionIsRejected(String ifMatch) {
		assertRejected(sendAsEditor("PUT", TEXT, VALID_EDIT, "If-Match", ifMatch), 412);
	}

	@Test
	void missingConditionIsRejected() {
		assertRejected(sendAsEditor("PUT", TEXT, VALID_EDIT), 428);
		assertRejected(sendAsEditor("DELETE", TEXT, null), 428);
		assertRejected(sendAsEditor("POST", TEXT + "/revert", "{\"revision\":1}"), 428);
		assertRejected(sendAsEditor("POST", TEXT + "/confirm", "{}"), 428);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en_US", "e", "123", "x-private", "i-klingon!", "en-u-ca-gregory",
			"zh-Hans-CN-x-very-long-tail-of-it", "-", "en-", "%20", "en%00", "en;q=1", "*", "und", "abcdefghi",
			"%E4%B8%AD%E6%96%87", "..", "en%2Fus", "en,zh" })
	void invalidLanguageIsRejected(String tag) {
		assertRejected(sendAsEditor("PUT", "/admin/codes/2065/texts/" + tag, VALID_EDIT, "If-Match", "\"0\""), 400, 404,
				405);
	}

	@ParameterizedTest
	@ValueSource(strings = { "9999", "..%2F2065", "%00", "a%0d%0ab", "%F0%9F%92%A9", "2065%20", "'OR'1'='1" })
	void unknownCodeIsRejected(String code) {
		assertRejected(sendAsEditor("PUT", "/admin/codes/" + code + "/texts/en", VALID_EDIT, "If-Match", "\"0\""), 400,
				404);
		assertRejected(sendAsEditor("GET", "/admin/codes/" + code, null), 400, 404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-bad", ".x", "a%20b", "%E4%B8%AD", "a%40b", "a*b", "_x" })
	void invalidNewCodeIsRejected(String code) {
		assertRejected(sendAsEditor("PUT", "/admin/codes/" + code, "{\"message\":\"m\",\"category\":\"device\"}",
				"If-None-Match", "*"), 400);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{\"message\":\" \",\"category\":\"device\"}|422",
			"{\"message\":\"m\",\"category\":\"none\"}|422", "{\"message\":\"m\",\"category\":\"\"}|422",
			"{\"message\":\"m\"}|400", "{\"category\":\"device\"}|400",
			"{\"message\":null,\"category\":\"device\"}|400", "{\"message\":\"\\u0000\",\"category\":\"device\"}|422",
			"{\"message\":\"m\",\"category\":\"device\",\"code\":\"x\"}|400" })
	void newCodeWithInvalidContentIsRejected(String body, int status) {
		assertRejected(sendAsEditor("PUT", "/admin/codes/NEW-1", body, "If-None-Match", "*"), status);
	}

	@ParameterizedTest
	@CsvSource({ "0,400", "-1,400", "2147483648,400", "1.5,400", "\"1\",400", "null,400", "true,400", "1,422",
			"7,422" })
	void revertToAMissingRevisionIsRejected(String revision, int status) {
		assertRejected(sendAsEditor("POST", TEXT + "/revert", "{\"revision\":" + revision + "}", "If-Match", "\"0\""),
				status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
			"text/xml", "application/merge-patch+json", "a/b", "nonsense" })
	void otherContentTypeIsRejected(String type) {
		HttpResponse<String> response = sendAsEditor("PUT", TEXT, VALID_EDIT, "If-Match", "\"0\"", "Content-Type",
				type);
		assertRejected(response, 415);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PATCH", "POST", "BREW" })
	void unsupportedMethodIsRejected(String method) {
		HttpResponse<String> response = sendAsEditor(method, TEXT, VALID_EDIT, "If-Match", "\"0\"");
		assertRejected(response, 405);
		assertThat(response.headers().firstValue("Allow"))
			.hasValueSatisfying((allow) -> assertThat(allow).contains("GET", "PUT", "DELETE"));
	}

	@Test
	void tooLargeBodyIsRejected() {
		assertRejected(sendAsEditor("PUT", TEXT, json("x".repeat(300_000), ""), "If-Match", "\"0\""), 413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?state=new", "?state=ALL", "?page=-1", "?size=0", "?size=201", "?page=x", "?lang=en_US",
			"?lang=*", "/2065/texts/en/history?page=-1", "/2065/texts/en/history?size=x" })
	void invalidListParameterIsRejected(String query) {
		HttpResponse<String> response = sendAsEditor("GET", "/admin/codes" + query, null);
		assertRejected(response, 400);
		assertThat(JsonPath.<String>read(response.body(), "$.type")).isEqualTo("/problems/invalid-parameter");
	}

	@ParameterizedTest
	@CsvSource({ "?lang=en_US, lang", "?size=x, size", "?page=-1, page", "/2065/texts/en_US, language" })
	void problemNamesTheParameter(String query, String parameter) {
		String problem = sendAsEditor("GET", "/admin/codes" + query, null).body();
		assertThat(JsonPath.<String>read(problem, "$.parameter")).isEqualTo(parameter);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/texts/en", "/texts/en/history", "/handling", "/handling/history" })
	void unknownCatalogIsNamed(String path) {
		HttpResponse<String> response = sendAsEditor("GET", "/admin/codes/2065" + path + "?catalog=nope", null);
		assertRejected(response, 400);
		assertThat(JsonPath.<String>read(response.body(), "$.type")).isEqualTo("/problems/catalog-not-found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/texts/en", "/handling" })
	void confirmationOfWhatIsUpToDateAddsNoRevision(String path) {
		HttpResponse<String> response = sendAsEditor("POST", "/admin/codes/2065" + path + "/confirm", "{}", "If-Match",
				"\"0\"");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(response.headers().firstValue("ETag")).hasValue("\"0\"");
	}

	@Test
	void confirmOrWithdrawWithoutAnEditIsRejected() {
		assertRejected(sendAsEditor("POST", "/admin/codes/2065/texts/ja/confirm", "{}", "If-Match", "\"0\""), 409);
		assertRejected(sendAsEditor("DELETE", TEXT, null, "If-Match", "\"0\""), 409);
	}

}
