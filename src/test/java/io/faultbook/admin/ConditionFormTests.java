package io.faultbook.admin;

import java.net.http.HttpResponse;

import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Conditions that fail because of how they are written, not because of an edit. */
class ConditionFormTests extends HostileCases {

	private static final String CODE = "{\"message\":\"m\",\"category\":\"device\"}";

	private static void assertFormIsTheReason(HttpResponse<String> answer, String field) {
		assertRefused(answer, 412);
		assertThat(JsonPath.<String>read(answer.body(), "$.type")).isEqualTo("/problems/unsupported-condition");
		assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains(field);
	}

	@ParameterizedTest
	@ValueSource(strings = { "W/\"0\"", "w/\"0\"", "\"0-gzip\"", "\"0--gzip\"", "\"0-br\"", "\"0;gzip\"",
			"\"0-gzip-br\"", "\"0\"-gzip", "W/\"0-gzip\"", "0", "W/0", "\"0", "0\"", "'0'", "\\\"0\\\"", "\"00\"",
			"\"W/\"0\"\"", "\" 0\"", "\"5\", W/\"0\"", "\"a\", \"0-gzip\"", "*", "\"\"", "\"a\"", "\"a\", \"b\"",
			"*, *", "\"0\" or \"1\"", "\"5d8c72a5edda8\"", "nonsense", "\"1.5\"" })
	void formOfTheTagIsTheReason(String ifMatch) {
		HttpResponse<String> answer = edit("PUT", TEXT, GOOD, "If-Match", ifMatch);
		assertFormIsTheReason(answer, "If-Match: \"0\"");
		assertThat(JsonPath.<Integer>read(answer.body(), "$.current.revision")).isZero();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "\"1\"", "\"7\", \"8\"", "\"99999999999999999999\"", "W/\"7\"", "\"7-gzip\"", "7", "\"7\", *" })
	void anotherRevisionIsTheReason(String ifMatch) {
		HttpResponse<String> answer = edit("PUT", TEXT, GOOD, "If-Match", ifMatch);
		assertRefused(answer, 412);
		assertThat(JsonPath.<String>read(answer.body(), "$.type")).isEqualTo("/problems/stale-revision");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "PUT||" + GOOD, "DELETE||{}", "POST|/revert|{\"revision\":1}", "POST|/confirm|{}" })
	void everyChangeSaysSo(String method, @Nullable String path, String body) {
		String address = (path != null) ? TEXT + path : TEXT;
		HttpResponse<String> answer = edit(method, address, body, "If-Match", "W/\"0\"", "Accept-Language", "zh");
		assertFormIsTheReason(answer, "If-Match: \"0\"");
		assertThat(JsonPath.<String>read(answer.body(), "$.title")).containsPattern("\\p{IsHan}");
		assertThat(JsonPath.<String>read(answer.body(), "$.detail")).containsPattern("\\p{IsHan}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"*\"", "W/\"*\"", "*-gzip", "\"0\"", "W/\"0\"", "0", "*, *", "'*'", "**" })
	void formOfTheConditionToAddACodeIsTheReason(String ifNoneMatch) {
		assertFormIsTheReason(edit("PUT", "/admin/codes/NEW-1", CODE, "If-None-Match", ifNoneMatch),
				"If-None-Match: *");
	}

	@Test
	void typeExplainsItself() {
		assertThat(edit("GET", "/problems/unsupported-condition", null).body()).contains("gzip");
	}

}
