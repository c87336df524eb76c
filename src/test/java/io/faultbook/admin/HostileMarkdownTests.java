package io.faultbook.admin;

import java.net.http.HttpResponse;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Remediations that would harm readers. */
class HostileMarkdownTests extends RejectedEditTestBase {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static HttpResponse<String> put(String remediation) {
		String body = JSON.createObjectNode().put("description", "x").put("remediation", remediation).toString();
		return sendAsEditor("PUT", TEXT, body, "If-Match", "\"0\"");
	}

	private static void assertRemediationRejected(HttpResponse<String> response) {
		assertRejected(response, 422);
		assertThat(JsonPath.<List<String>>read(response.body(), "$.errors[*].pointer")).containsExactly("/remediation");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[x](javascript:alert(1))", "[x](JAVASCRIPT:alert(1))", "[x](jAvAsCrIpT:alert(1))",
			"[x]( javascript:alert(1))", "[x](<javascript:alert(1)>)", "[x](javascript&colon;alert(1))",
			"[x](javascript&#58;alert(1))", "[x](javascript&#x3A;alert(1))", "[x](&#106;avascript:alert(1))",
			"[x](&#x6a;&#x61;&#x76;ascript:alert(1))", "[x](java&Tab;script:alert(1))",
			"[x](java&NewLine;script:alert(1))", "[x](&#1;javascript:alert(1))", "[x](javascript\\:alert(1))",
			"[x](javascript://example.com/%0aalert(1))", "[x](<java\\tscript:alert(1)>)",
			"[x][y]\n\n[y]: javascript:alert(1)", "[y]\n\n[y]: <javascript:alert(1)> \"t\"", "<javascript:alert(1)>",
			"> - [x](javascript:alert(1))", "**[x](javascript:alert(1))**", "# [x](javascript:alert(1))",
			"[x](view-source:javascript:alert(1))", "[x](https:javascript:alert(1))",
			"[![x](javascript:alert(1))](https://example.com)", "[x](\u200bjavascript:alert(1))",
			"[x](\uff4aavascript:alert(1))", "[x](javascript\uff1aalert(1))" })
	void scriptLinkIsRejected(String remediation) {
		assertRemediationRejected(put(remediation));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<b onclick=alert(1)>x</b>", "<svg onload=alert(1)>", "<svg><script>1</script></svg>",
			"<a href=\"java\nscript:alert(1)\">x</a>", "<!--><img src=x onerror=alert(1)>-->",
			"<math><mtext></mtext></math>", "<base href=//example.com>", "<style>*{}</style>", "</textarea><script>",
			"a\n\n<details open ontoggle=alert(1)>", "`<b>` <b>", "<iframe srcdoc=x>", "<x-a>" })
	void rawHtmlIsRejected(String remediation) {
		assertRemediationRejected(put(remediation));
	}

	@ParameterizedTest
	@CsvSource({ "'> ',3000", "'- ',3000", "'1. ',3000", "'*a **b ',1000", "'[',9000" })
	void htmlInDeepNestingIsRejected(String unit, int times) {
		assertRemediationRejected(put(unit.repeat(times) + "x\n\n<script>"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 60, 2_000, 4_900 })
	void deeplyNestedEmphasisIsRejected(int depth) {
		assertRemediationRejected(put("*".repeat(depth) + "c" + "*".repeat(depth)));
	}

}
