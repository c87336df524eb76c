package io.faultbook.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What editors have typed isn't lost. Every test withdraws its edits. */
class ConsoleDraftTests {

	private static final String TEXT = "/console/codes/2062/texts/en";

	private static final String API = "/admin/codes/2062/texts/en";

	private static final String DRAFTS = "Object.keys(localStorage).filter((key) => key.startsWith('faultbook-draft:')).length";

	@BeforeAll
	static void requireBrowser() {
		Chromium.browser();
	}

	@AfterEach
	void withdraw() {
		ConsoleWorkTests.withdraw(API);
	}

	private static void save(Page page) {
		page.locator("button[value=save]").click();
	}

	private static void assertSaved(Page page, String description) {
		assertThat(page).hasURL(Pattern.compile(".*/texts/en\\?saved.*"));
		assertThat(page.locator("#description")).hasValue(description);
		assertThat(Chromium.faultbook().get("/codes/2062").<String>read("$.description")).isEqualTo(description);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void sessionThatEndsWhileTypingIsResumedOnTheSamePage(boolean javaScript) {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale("en")
			.setJavaScriptEnabled(javaScript);
		try (BrowserSession session = ConsolePagesTests.signedIn(options, 403)) {
			Page page = session.open(TEXT);
			page.locator("#description").fill("Typed <b> & kept.");
			session.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("faultbook-console"));
			save(page);
			page.locator("#username").fill("editor");
			page.locator("#password").fill("wrong");
			page.locator(".resume button").click();
			assertThat(page.locator("[role=alert]")).containsText("incorrect");
			page.locator("#username").fill("editor");
			page.locator("#password").fill("test-password");
			page.locator(".resume button").click();
			assertThat(page.locator("#description")).hasValue("Typed <b> & kept.");
			assertThat(page).hasURL(Pattern.compile(".*" + TEXT + "$"));
			save(page);
			assertSaved(page, "Typed <b> & kept.");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void changesOfDifferentFieldsAreBothKept(boolean javaScript) {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setLocale("en")
			.setJavaScriptEnabled(javaScript);
		try (BrowserSession mine = ConsolePagesTests.signedIn(options);
				BrowserSession theirs = ConsolePagesTests.signedIn("zh-CN")) {
			Page myPage = mine.open(TEXT);
			Page theirPage = theirs.open(TEXT);
			theirPage.locator("#description").fill("Theirs.");
			save(theirPage);
			assertThat(theirPage.locator("[role=status]")).hasCount(1);
			myPage.locator("#remediation").fill("1. Mine.");
			save(myPage);
			assertThat(myPage.locator("[role=status]")).containsText("both changes were kept");
			assertThat(myPage.locator("#remediation")).hasValue("1. Mine.");
			assertSaved(myPage, "Theirs.");
		}
	}

	@Test
	void draftSurvivesAFailedNetworkAndAReload() {
		try (BrowserSession session = ConsolePagesTests.signedIn("en")) {
			Page page = session.open(TEXT);
			page.locator("#description").fill("Typed offline.");
			session.setOffline(true);
			save(page);
			assertThat(page.locator("#drafts [tabindex]")).isVisible();
			assertThat(page.locator("#description")).hasValue("Typed offline.");
			session.setOffline(false);
			page.onceDialog(Dialog::accept);
			page.reload();
			assertThat(page.locator("#description")).not().hasValue("Typed offline.");
			page.locator("#drafts button").first().click();
			assertThat(page.locator("#description")).hasValue("Typed offline.");
			save(page);
			assertSaved(page, "Typed offline.");
			assertThat(page.evaluate(DRAFTS)).isEqualTo(0);
		}
	}

	@Test
	void restoredDraftIsMergedWithWhatWasSavedInTheMeantime() {
		try (BrowserSession mine = ConsolePagesTests.signedIn("en");
				BrowserSession theirs = ConsolePagesTests.signedIn("en")) {
			Page page = mine.open(TEXT);
			page.locator("#remediation").fill("1. From the draft.");
			page.onceDialog(Dialog::accept);
			page.locator(".brand").click();
			Page theirPage = theirs.open(TEXT);
			theirPage.locator("#description").fill("Meanwhile.");
			save(theirPage);
			assertSaved(theirPage, "Meanwhile.");
			mine.open(TEXT);
			page.locator("#drafts button").first().click();
			save(page);
			assertSaved(page, "Meanwhile.");
			assertThat(page.locator("#remediation")).hasValue("1. From the draft.");
		}
	}

	@Test
	void backButtonReturnsToWhatWasTyped() {
		try (BrowserSession session = ConsolePagesTests.signedIn("en")) {
			Page page = session.open(TEXT);
			page.locator("#description").fill("Half a sen");
			page.onceDialog(Dialog::accept);
			page.locator(".brand").click();
			assertThat(page).hasURL(Pattern.compile(".*/$"));
			page.goBack();
			assertThat(page.locator("#description")).hasValue("Half a sen");
		}
	}

	@Test
	void tabsKeepEachOthersChanges() {
		try (BrowserSession session = ConsolePagesTests.signedIn("en")) {
			Page first = session.open(TEXT);
			Page second = session.context().newPage();
			Page third = session.context().newPage();
			second.navigate(first.url());
			third.navigate(first.url());
			second.locator("#remediation").fill("1. Second tab.");
			first.locator("#description").fill("First tab.");
			save(first);
			assertSaved(first, "First tab.");
			assertThat(third.locator("#description")).hasValue("First tab.");
			assertThat(second.locator("#drafts")).containsText("another tab");
			assertThat(second.locator("#remediation")).hasValue("1. Second tab.");
			first.waitForLoadState();
			third.waitForLoadState();
			save(second);
			assertSaved(second, "First tab.");
			assertThat(second.locator("#remediation")).hasValue("1. Second tab.");
			assertThat(first.locator("#remediation")).hasValue("1. Second tab.");
			assertThat(third.locator("#remediation")).hasValue("1. Second tab.");
		}
	}

	@Test
	void signOutRemovesDraftsOnceConfirmed() {
		try (BrowserSession session = ConsolePagesTests.signedIn("en")) {
			Page page = session.open(TEXT);
			page.locator("#description").fill("Not for the next user.");
			Page other = session.context().newPage();
			other.navigate(Chromium.faultbook().uri("/console").toString());
			for (Page each : List.of(page, other)) {
				List<String> dialogs = new ArrayList<>();
				each.onceDialog((dialog) -> {
					dialogs.add(dialog.message());
					dialog.dismiss();
				});
				each.locator(".menu button").click();
				assertThat(dialogs)
					.containsExactly("You have unsaved drafts. Signing out deletes them from this browser.");
				assertThat(each.locator(".menu")).isVisible();
			}
			assertThat(page.locator("#description")).hasValue("Not for the next user.");
			assertThat(page.evaluate(DRAFTS)).isEqualTo(1);
			page.onceDialog(Dialog::accept);
			page.locator(".menu button").click();
			assertThat(page.locator(".sign-in")).isVisible();
			assertThat(page.evaluate(DRAFTS)).isEqualTo(0);
		}
	}

	@Test
	void discardedChangesOfAConflictAreNotOfferedAgain() {
		try (BrowserSession mine = ConsolePagesTests.signedIn("en", 409);
				BrowserSession theirs = ConsolePagesTests.signedIn("en")) {
			Page page = mine.open(TEXT);
			Page theirPage = theirs.open(TEXT);
			theirPage.locator("#description").fill("Theirs.");
			save(theirPage);
			assertSaved(theirPage, "Theirs.");
			page.locator("#description").fill("Mine.");
			save(page);
			assertThat(page.locator("[data-discard]")).isVisible();
			List<String> dialogs = new ArrayList<>();
			page.onDialog((dialog) -> {
				dialogs.add(dialog.type());
				dialog.accept();
			});
			page.locator("[data-discard]").click();
			assertThat(page.locator("#description")).hasValue("Theirs.");
			assertThat(page.locator("#drafts > *")).hasCount(0);
			assertThat(page.evaluate(DRAFTS)).isEqualTo(0);
			assertThat(dialogs).isEmpty();
		}
	}

	@Test
	void keyboardShortcutSaves() {
		try (BrowserSession session = ConsolePagesTests.signedIn("en")) {
			Page page = session.open(TEXT);
			page.locator("#description").fill("Saved by a key.");
			page.keyboard().press("Control+s");
			assertSaved(page, "Saved by a key.");
		}
	}

	/**
	 * Each answer without a session sets another token, so the last one must be the
	 * page's.
	 */
	@Test
	void requestsAfterTheSessionEndsDoNotReplaceTheTokenOfTheSignIn() {
		try (BrowserSession session = ConsolePagesTests.signedIn("en", 403)) {
			Page page = session.open(TEXT);
			List<Request> previews = new ArrayList<>();
			page.route("**/texts/en", (route) -> {
				if (String.valueOf(route.request().postData()).endsWith("action=preview")) {
					previews.add(route.request());
				}
				else {
					route.resume();
				}
			});
			session.context().clearCookies();
			page.locator("#description").fill("Typed.");
			page.waitForCondition(() -> !previews.isEmpty());
			page.locator("#description").fill("Typed and kept.");
			save(page);
			assertThat(page.locator(".resume")).isVisible();
			assertThat(previews.size()).isEqualTo(1);
			assertThat(previews.get(0).failure()).contains("ERR_ABORTED");
			page.locator("#username").fill("editor");
			page.locator("#password").fill("test-password");
			page.locator(".resume button").click();
			assertThat(page.locator("#description")).hasValue("Typed and kept.");
			save(page);
			assertSaved(page, "Typed and kept.");
		}
	}

	@Test
	void previewShowsBothFieldsAndKeepsTheLastValidText() {
		try (BrowserSession session = ConsolePagesTests.signedIn("en")) {
			Page page = session.open(TEXT);
			page.locator("#description").fill("What it means now.");
			page.locator("#remediation").fill("1. Look *here*.");
			assertThat(page.locator("#preview em")).hasText("here");
			assertThat(page.locator("#preview .description")).hasText("What it means now.");
			page.locator("#remediation").fill("1. [Look](javascript:alert(1))");
			assertThat(page.locator("#preview-error")).containsText("a link that isn't allowed");
			assertThat(page.locator("#preview em")).hasText("here");
			page.locator("#remediation").fill("1. Look *there*.");
			assertThat(page.locator("#preview em")).hasText("there");
			assertThat(page.locator("#preview-error")).isHidden();
			page.onceDialog(Dialog::accept);
			page.locator(".brand").click();
		}
	}

	@Test
	void compositionIsPreviewedOnceItIsCommitted() {
		try (BrowserSession session = ConsolePagesTests.signedIn("zh-CN")) {
			session.page().clock().install();
			Page page = session.open("/console/codes/2062/texts/zh-CN");
			List<String> previews = new ArrayList<>();
			page.onRequest((request) -> {
				if (request.method().equals("POST")) {
					previews.add(request.postData());
				}
			});
			page.locator("#remediation").fill("");
			page.locator("#remediation").focus();
			CDPSession devTools = session.context().newCDPSession(page);
			JsonObject composed = new JsonObject();
			composed.addProperty("text", "jian");
			composed.addProperty("selectionStart", 4);
			composed.addProperty("selectionEnd", 4);
			devTools.send("Input.imeSetComposition", composed);
			page.clock().runFor(1_000);
			JsonObject committed = new JsonObject();
			committed.addProperty("text", "检查");
			devTools.send("Input.insertText", committed);
			page.clock().runFor(1_000);
			assertThat(page.locator("#preview .prose")).hasText("检查");
			assertThat(previews).noneMatch((preview) -> preview.contains("jian"));
			page.onceDialog(Dialog::accept);
			page.locator(".brand").click();
		}
	}

}
