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

/** Tests sign-in to the console with a real issuer. */
class ConsoleOidcTests extends OidcTestBase {

	private static final String TEXT = "/console/codes/9131/texts/en";

	private static final String HISTORY = "/admin/codes/9131/texts/en/history";

	private static ConsoleBrowser browser() {
		return new ConsoleBrowser(faultbook, issuer, "en");
	}

	private static List<String> editors() throws Exception {
		return JsonPath.read(
				faultbook.send("GET", HISTORY, null, "Authorization", "Bearer " + issuer.tokenOf("alice")).body(),
				"$.content[*].editor");
	}

	@Test
	void editorSignsInAtTheIssuerAndHistoryShowsTheNameFromTheToken() throws Exception {
		ConsoleBrowser alice = browser();
		assertThat(ConsoleBrowser.location(alice.get(TEXT))).isEqualTo("/console/sign-in?to=" + TEXT);
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

	/** The editor signs in in another tab, which changes the CSRF token. */
	@Test
	void editingIsResumedAfterTheSessionEnded() throws Exception {
		ConsoleBrowser alice = browser();
		alice.get("/console/sign-in");
		Map<String, String> typed = Map.of("revision", "0", "description", "Typed & kept.", "remediation", "", "action",
				"preview");
		HttpResponse<String> expired = alice.post(TEXT, typed);
		assertThat(expired.statusCode()).isEqualTo(403);
		assertThat(expired.body()).contains("name=\"description\" value=\"Typed &amp; kept.\"", "in a new tab",
				"action=\"../../../../console/codes");
		alice.signIn("alice", TEXT);
		HttpResponse<String> again = alice.postWithoutToken(TEXT, typed);
		assertThat(again.statusCode()).isEqualTo(403);
		assertThat(again.body()).contains("signed in again", "Continue editing").doesNotContain("in a new tab");
		HttpResponse<String> resumed = alice.post(TEXT, typed);
		assertThat(resumed.statusCode()).isEqualTo(200);
		assertThat(resumed.body()).contains("Typed &amp; kept.</textarea>", "data-unsaved=\"true\"");
	}

	@Test
	void authorizationRequestHasStateNonceAndPkceChallenge() {
		assertThat(browser().startSignIn("/console").getQuery()).contains("response_type=code", "openid", "profile",
				"state=", "nonce=", "code_challenge=", "code_challenge_method=S256",
				"redirect_uri=" + faultbook.uri("/console/sign-in/callback/work"));
	}

	@ParameterizedTest
	@CsvSource({ "en, Editor role required, Sign out", "zh-CN, 没有编辑权限, 退出登录" })
	void userWithoutEditorRoleSeesAnExplanationAndCanSignOut(String language, String title, String button)
			throws Exception {
		ConsoleBrowser victor = new ConsoleBrowser(faultbook, issuer, language);
		assertThat(victor.signIn("victor", TEXT)).isEqualTo(TEXT);
		HttpResponse<String> page = victor.get(TEXT);
		assertThat(page.statusCode()).isEqualTo(403);
		assertThat(page.body()).contains(title, "victor", button, "../../../../console/sign-out");
		assertThat(victor.post(TEXT, Map.of("revision", "0", "description", "x")).statusCode()).isEqualTo(403);
		victor.post("/console/sign-out", Map.of());
		assertThat(victor.get(TEXT).statusCode()).isEqualTo(302);
	}

	@Test
	void sessionStartsOnlyAfterSignInAtTheIssuer() throws Exception {
		ConsoleBrowser alice = browser();
		alice.get(TEXT);
		alice.get("/console/sign-in");
		String callback = alice.signInAtIssuer("alice", "/console");
		assertThat(alice.cookieNames()).containsExactly("faultbook-sign-in");
		alice.get(callback);
		assertThat(alice.cookieNames()).contains("faultbook-console").doesNotContain("faultbook-sign-in");
	}

	@Test
	void signInCookieIsLimitedToTheConsole() {
		String cookie = String.join("\n", browser().get("/console/sign-in/work").headers().allValues("Set-Cookie"));
		assertThat(cookie)
			.containsPattern("faultbook-sign-in=[\\w-]+; Path=/console; Max-Age=600; .*HttpOnly; SameSite=Lax");
		for (String path : new String[] { "/", "/codes/2062", "/codes?search=bound", "/nowhere" }) {
			assertThat(browser().get(path).headers().firstValue("Set-Cookie")).as(path).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/console", "//evil.example", "/console/../codes", "/consoles",
			"/console//evil.example", "/codes", "%0D%0AX:y" })
	void signInRedirectsOnlyToConsolePages(String target) throws Exception {
		assertThat(browser().signIn("alice", target)).isEqualTo("/console");
	}

	@Test
	void signInsAreCounted() throws Exception {
		ConsoleBrowser browser = browser();
		double accepted = count("accepted");
		double rejected = count("rejected");
		browser.signIn("alice", TEXT);
		browser.get("/console/sign-in/callback/work?code=x&state=x");
		assertThat(count("accepted")).isEqualTo(accepted + 1);
		assertThat(count("rejected")).isEqualTo(rejected + 1);
	}

	private static double count(String result) {
		return JsonPath.<Double>read(
				faultbook.getFromManagementPort("/actuator/metrics/faultbook.sign.ins?tag=result:" + result).body(),
				"$.measurements[0].value");
	}

	@Test
	void signInChangesTheSessionId() throws Exception {
		ConsoleBrowser browser = browser();
		browser.signIn("victor", "/console");
		String before = browser.sessionId();
		browser.signIn("alice", "/console");
		assertThat(browser.sessionId()).isNotEqualTo(before);
		assertThat(browser.get("/console").body()).contains("Signed in as alice.");
	}

}
