package io.faultbook.admin;

import java.net.http.HttpResponse;

import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Conditions that fail because of their format, not because of an edit. */
class UnsupportedConditionTests extends RejectedEditTestBase {

	private static final String NEW_CODE = "{\"message\":\"m\",\"category\":\"device\"}";

	private static void assertUnsupportedFormat(HttpResponse<String> response, String header) {
		assertRejected(response, 412);
		assertThat(JsonPath.<String>read(response.body(), "$.type")).isEqualTo("/problems/unsupported-condition");
		assertThat(JsonPath.<String>read(response.body(), "$.detail")).contains(header);
	}

	@ParameterizedTest
	@ValueSource(strings = { "W/\"0\"", "w/\"0\"", "\"0-gzip\"", "\"0--gzip\"", "\"0-br\"", "\"0;gzip\"",
			"\"0-gzip-br\"", "\"0\"-gzip", "W/\"0-gzip\"", "0", "W/0", "\"0", "0\"", "'0'", "\\\"0\\\"", "\"00\"",
			"\"W/\"0\"\"", "\" 0\"", "\"5\", W/\"0\"", "\"a\", \"0-gzip\"", "*", "\"\"", "\"a\"", "\"a\", \"b\"",
			"*, *", "\"0\" or \"1\"", "\"5d8c72a5edda8\"", "nonsense", "\"1.5\"" })
	void unsupportedTagFormatIsReported(String ifMatch) {
		HttpResponse<String> response = sendAsEditor("PUT", TEXT, VALID_EDIT, "If-Match", ifMatch);
		assertUnsupportedFormat(response, "If-Match: \"0\"");
		assertThat(JsonPath.<Integer>read(response.body(), "$.current.revision")).isZero();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "\"1\"", "\"7\", \"8\"", "\"99999999999999999999\"", "W/\"7\"", "\"7-gzip\"", "7", "\"7\", *" })
	void revisionThatDoesNotExistIsReported(String ifMatch) {
		HttpResponse<String> response = sendAsEditor("PUT", TEXT, VALID_EDIT, "If-Match", ifMatch);
		assertRejected(response, 412);
		assertThat(JsonPath.<String>read(response.body(), "$.type")).isEqualTo("/problems/unknown-revision");
		assertThat(JsonPath.<String>read(response.body(), "$.detail")).contains("never existed", "ETag");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "PUT||" + VALID_EDIT, "DELETE||{}", "POST|/revert|{\"revision\":1}", "POST|/confirm|{}" })
	void everyWriteReportsAnUnsupportedFormat(String method, @Nullable String suffix, String body) {
		String path = (suffix != null) ? TEXT + suffix : TEXT;
		HttpResponse<String> response = sendAsEditor(method, path, body, "If-Match", "W/\"0\"", "Accept-Language",
				"zh");
		assertUnsupportedFormat(response, "If-Match: \"0\"");
		assertThat(JsonPath.<String>read(response.body(), "$.title")).containsPattern("\\p{IsHan}");
		assertThat(JsonPath.<String>read(response.body(), "$.detail")).containsPattern("\\p{IsHan}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"*\"", "W/\"*\"", "*-gzip", "\"0\"", "W/\"0\"", "0", "*, *", "'*'", "**" })
	void addingACodeReportsAnUnsupportedFormat(String ifNoneMatch) {
		assertUnsupportedFormat(sendAsEditor("PUT", "/admin/codes/NEW-1", NEW_CODE, "If-None-Match", ifNoneMatch),
				"If-None-Match: *");
	}

	@Test
	void problemTypeExplainsCompression() {
		assertThat(sendAsEditor("GET", "/problems/unsupported-condition", null).body()).contains("gzip");
	}

}
