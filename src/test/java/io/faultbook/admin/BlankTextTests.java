package io.faultbook.admin;

import java.net.http.HttpResponse;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts that readers would not see, written as JSON escapes. */
class BlankTextTests extends RejectedEditTestBase {

	private static void assertRejectedAt(HttpResponse<String> response, String... pointers) {
		assertRejected(response, 422);
		assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].pointer")).containsExactly(pointers);
	}

	private static HttpResponse<String> put(String description, String remediation) {
		return sendAsEditor("PUT", TEXT,
				"{\"description\":\"" + description + "\",\"remediation\":\"" + remediation + "\",\"note\":\"n\"}",
				"If-Match", "\"0\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\u200b", "\\u00a0\\u3000", "\\u200c", "\\u200d", "\\u200e\\u200f", "\\u2060", "\\ufeff",
			"\\u00ad", "\\u3164", "\\u2800", "\\u115f", "\\u1160", "\\uffa0", "\\ufe0f", "\\udb40\\udd00",
			"\\udb40\\udc41\\udb40\\udc7f", "\\u180e", "\\u034f", "\\u202a\\u202c", "\\u2066\\u2069", "\\u2064",
			"\\u0301\\u0302", "\\u20dd", "\\ufff9\\ufffb", "\\ud834\\udd59", "\\ud834\\udd73", "\\u206f", "\\ue000",
			"\\udb3f\\udffd", " \\u200b\\n\\u3000\\u2800 " })
	void invisibleTextIsRejectedAsBlank(String text) {
		assertRejectedAt(put(text, ""), "/description");
		assertRejectedAt(put("x", text), "/remediation");
		assertRejectedAt(put(text, text), "/description", "/remediation");
		assertRejectedAt(sendAsEditor("POST", TEXT + "/confirm", "{\"note\":\"" + text + "\"}", "If-Match", "\"0\""),
				"/note");
		assertRejectedAt(sendAsEditor("PUT", "/admin/codes/NEW-1",
				"{\"message\":\"" + text + "\",\"category\":\"device\"}", "If-None-Match", "*"), "/message");
		assertRejectedAt(
				sendAsEditor("PUT", "/admin/codes/NEW-1",
						"{\"message\":\"" + text + "\",\"category\":\"" + text + "\"}", "If-None-Match", "*"),
				"/message", "/category");
	}

	@ParameterizedTest
	@ValueSource(strings = { "&nbsp;", "&#8203;", "&#x2800;", "- ", "1. \\u200b", "> ", "#", "`\\u00a0`",
			"[a]: https://example.com", "**\\u200b**", "[\\u200b](https://example.com)", "```\\n\\u3164\\n```", "***" })
	void invisibleRemediationIsRejected(String remediation) {
		assertRejectedAt(put("x", remediation), "/remediation");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\u206aa", "\\ufff9a\\ufffb", "\\ufdd0", "\\udb40\\udc41a", "\\ud83f\\udfff",
			"\\u001b[31m", "\\ud800" })
	void hiddenCharactersAreRejectedInEveryField(String text) {
		assertRejectedAt(put("a " + text, ""), "/description");
		assertRejectedAt(put("x", "a " + text), "/remediation");
		assertRejectedAt(sendAsEditor("POST", TEXT + "/confirm", "{\"note\":\"a " + text + "\"}", "If-Match", "\"0\""),
				"/note");
		assertRejectedAt(sendAsEditor("PUT", "/admin/codes/NEW-1",
				"{\"message\":\"a " + text + "\",\"category\":\"device\"}", "If-None-Match", "*"), "/message");
	}

}
