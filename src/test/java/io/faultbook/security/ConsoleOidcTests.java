package io.faultbook.security;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Sign-in to the console at a real issuer. */
class ConsoleOidcTests extends OidcCase {

	private static final String TEXT = "/console/codes/9131/texts/en";

	private static final String HISTORY = "/admin/codes/9131/texts/en/history";

	private static ConsoleVisitor visitor() {
		return new ConsoleVisitor(faultbook, issuer, "en");
	}

	private static List<String> editors() throws Exception {
		return JsonPath.read(
				faultbook.send("GET", HISTORY, null, "Authorization", "Bearer " + issuer.tokenOf("alice")).body(),
				"$.content[*].editor");
	}

	@Test
	void strangerSignsInAtTheIssuerAndEditsUnderTheNameOfTheToken() throws Exception {
		ConsoleVisitor alice = visitor();
		assertThat(ConsoleVisitor.location(alice.get(TEXT))).isEqualTo("/console/sign-in?to=" + TEXT);
		String page = alice.get("/console/sign-in?to=" + TEXT).body();
		assertThat(page)
			.contains("Sign in with Work &amp; Co", "sign-in/work?to=%2Fconsole%2Fcodes%2F9131%2Ftexts%2Fen")
			.doesNotContain("password");
		assertThat(alice.signIn("alice", TEXT)).isEqualTo(TEXT);
		assertThat(alice.get(TEXT).body()).contains("Signed in as alice.");
		HttpResponse<String> saved = alice.post(TEXT,
				Map.of("revision", "0", "description", "By OIDC.", "remediation", "1. Go.", "note", "n"));
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
		assertThat(editors()).first().isEqualTo("alice");
	}

	@Test
	void requestHasStateNonceAndProof() {
		assertThat(visitor().begin("/console").getQuery()).contains("response_type=code", "openid", "profile", "state=",
				"nonce=", "code_challenge=", "code_challenge_method=S256",
				"redirect_uri=" + faultbook.uri("/console/sign-in/callback/work"));
	}

	@ParameterizedTest
	@CsvSource({ "en, Editor role required, Sign out", "zh-CN, 没有编辑权限, 退出" })
	void whoIsNoEditorIsToldSoAndCanSignOut(String language, String title, String button) throws Exception {
		ConsoleVisitor victor = new ConsoleVisitor(faultbook, issuer, language);
		assertThat(victor.signIn("victor", TEXT)).isEqualTo(TEXT);
		HttpResponse<String> page = victor.get(TEXT);
		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains(title, "victor", button, "../../../../console/sign-out");
		assertThat(victor.post(TEXT, Map.of("revision", "0", "description", "x")).statusCode()).isEqualTo(403);
		victor.post("/console/sign-out", Map.of());
		assertThat(victor.get(TEXT).statusCode()).isEqualTo(302);
	}

	@Test
	void strangersHaveNoSessionUntilTheIssuerKnowsThem() throws Exception {
		ConsoleVisitor alice = visitor();
		alice.get(TEXT);
		alice.get("/console/sign-in");
		String back = alice.comeBack("alice", "/console");
		assertThat(alice.cookieNames()).containsExactly("faultbook-sign-in");
		alice.get(back);
		assertThat(alice.cookieNames()).contains("faultbook-console").doesNotContain("faultbook-sign-in");
	}

	@Test
	void cookieOfTheSignInIsOfTheConsoleAlone() {
		String cookie = String.join("\n", visitor().get("/console/sign-in/work").headers().allValues("Set-Cookie"));
		assertThat(cookie)
			.containsPattern("faultbook-sign-in=[\\w-]+; Path=/console; Max-Age=600; .*HttpOnly; SameSite=Lax");
		for (String path : new String[] { "/", "/codes/2062", "/codes?search=bound", "/nowhere" }) {
			assertThat(visitor().get(path).headers().firstValue("Set-Cookie")).as(path).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/console", "//evil.example", "/console/../codes", "/consoles",
			"/console//evil.example", "/codes", "%0D%0AX:y" })
	void signInLeadsNowhereElse(String target) throws Exception {
		assertThat(visitor().signIn("alice", target)).isEqualTo("/console");
	}

	@Test
	void signInsAreCounted() throws Exception {
		ConsoleVisitor visitor = visitor();
		double accepted = count("accepted");
		double rejected = count("rejected");
		visitor.signIn("alice", TEXT);
		visitor.get("/console/sign-in/callback/work?code=x&state=x");
		assertThat(count("accepted")).isEqualTo(accepted + 1);
		assertThat(count("rejected")).isEqualTo(rejected + 1);
	}

	private static double count(String result) {
		return JsonPath.<Double>read(
				faultbook.manage("/actuator/metrics/faultbook.sign.ins?tag=result:" + result).body(),
				"$.measurements[0].value");
	}

	@Test
	void signInChangesTheSession() throws Exception {
		ConsoleVisitor visitor = visitor();
		visitor.signIn("victor", "/console");
		String before = visitor.session();
		visitor.signIn("alice", "/console");
		assertThat(visitor.session()).isNotEqualTo(before);
		assertThat(visitor.get("/console").body()).contains("Signed in as alice.");
	}

}
