package io.faultbook.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser session with its own profile and page. Closing it fails the test if anything
 * went wrong that a user doesn't see: a message on the console, a script that ran, a
 * request to another host, a policy violation, a layout shift, or an unexpected cookie.
 */
final class BrowserSession implements AutoCloseable {

	/** Runs before the scripts of each page. */
	private static final String DETECT_FAULTS = """
			window.faults = [];
			window.shift = 0;
			const { confirm } = window;
			for (const name of ['alert', 'confirm', 'prompt', 'print']) {
			  window[name] = (text) => {
			    const asks = name === 'confirm' && [...document.forms].some((form) => form.dataset.confirm === text);
			    return asks ? confirm(text) : void window.faults.push(name + ' ran');
			  };
			}
			document.addEventListener('securitypolicyviolation',
			    (event) => window.faults.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
			window.shiftObserver = new PerformanceObserver((list) => list.getEntries().filter((entry) => !entry.hadRecentInput)
			    .forEach((entry) => { window.shift += entry.value; }));
			window.shiftObserver.observe({ type: 'layout-shift', buffered: true });
			""";

	/**
	 * Chromium ignores shifts for half a second after the size has changed, but on a busy
	 * machine the layout can take longer. Waits for it, and discards its shifts.
	 */
	private static final String DISCARD_SHIFTS = """
			(shift) => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
			  window.shiftObserver.takeRecords();
			  window.shift = shift;
			  done();
			}))))
			""";

	/**
	 * On a busy machine, a page that is rendered before its head has loaded shifts
	 * right-aligned elements slightly. 0.01 is a tenth of the shift that Web Vitals
	 * consider good.
	 */
	private static final String READ_FAULTS = """
			() => (window.faults || []).concat(window.shift > 0.01 ? ['layout shifted by ' + window.shift] : [])
			""";

	private final BrowserContext context;

	private final Page page;

	private final List<String> faults = new ArrayList<>();

	private final Set<Integer> expectedStatuses;

	private final boolean faultsAllowed;

	private final Set<String> allowedCookies;

	private boolean disconnected;

	private BrowserSession(BrowserContext context, Set<Integer> expectedStatuses, boolean faultsAllowed,
			Set<String> allowedCookies) {
		this.context = context;
		this.expectedStatuses = expectedStatuses;
		this.faultsAllowed = faultsAllowed;
		this.allowedCookies = allowedCookies;
		this.context.addInitScript(DETECT_FAULTS);
		this.page = context.newPage();
		URI home = Chromium.faultbook().uri("");
		this.page.onConsoleMessage((message) -> {
			if (List.of("error", "warning").contains(message.type()) && !isExpected(message.text())) {
				this.faults.add("console: " + message.text());
			}
		});
		this.page.onPageError((error) -> this.faults.add("script: " + error));
		this.page.onRequest((request) -> {
			if (!request.url().startsWith(home + "/")) {
				this.faults.add("request to another host: " + request.url());
			}
		});
	}

	/** Change the size of the page, which moves its elements. */
	void resize(int width, int height) {
		Object shift = this.page.evaluate("window.shift");
		this.page.setViewportSize(width, height);
		this.page.evaluate(DISCARD_SHIFTS, shift);
	}

	/** Discard shifts of a page that replaced another, however late it arrived. */
	void discardShifts() {
		this.page.evaluate("window.shiftObserver.takeRecords(); window.shift = 0");
	}

	/** Disconnect the browser, or connect it again. */
	void setOffline(boolean offline) {
		this.disconnected |= offline;
		this.context.setOffline(offline);
	}

	/**
	 * Chromium logs the status of a page that it cannot load, such as 404, to the
	 * console.
	 */
	private boolean isExpected(String message) {
		return (this.disconnected && message.contains("ERR_INTERNET_DISCONNECTED"))
				|| this.expectedStatuses.stream().anyMatch((status) -> message.contains("status of " + status));
	}

	static BrowserSession start(String language, Integer... expectedStatuses) {
		return start(new Browser.NewContextOptions().setLocale(language), expectedStatuses);
	}

	static BrowserSession start(Browser.NewContextOptions options, Integer... expectedStatuses) {
		return new BrowserSession(Chromium.browser().newContext(options), Set.of(expectedStatuses), false, Set.of());
	}

	/** Start a session that may have the cookies of the console. */
	static BrowserSession startConsole(Browser.NewContextOptions options, Integer... expectedStatuses) {
		return new BrowserSession(Chromium.browser().newContext(options), Set.of(expectedStatuses), false,
				Set.of("faultbook-console", "faultbook-csrf"));
	}

	/** Start a session whose faults don't fail the test. */
	static BrowserSession startWithFaults(Browser.NewContextOptions options) {
		return new BrowserSession(Chromium.browser().newContext(options), Set.of(), true, Set.of());
	}

	Page page() {
		return this.page;
	}

	BrowserContext context() {
		return this.context;
	}

	/** Open a path and wait until the page has loaded. */
	Page open(String path) {
		collectPageErrors();
		this.page.navigate(Chromium.faultbook().uri(path).toString());
		return this.page;
	}

	/** The faults that the open page has detected so far. */
	List<String> pageErrors() {
		if (this.page.url().equals("about:blank")) {
			return List.of();
		}
		return ((List<?>) this.page.evaluate(READ_FAULTS)).stream().map(Object::toString).toList();
	}

	private void collectPageErrors() {
		pageErrors().forEach((fault) -> this.faults.add(fault + " on " + this.page.url()));
	}

	@Override
	public void close() {
		collectPageErrors();
		List<String> cookies = this.context.cookies()
			.stream()
			.filter((cookie) -> !this.allowedCookies.contains(cookie.name))
			.map((cookie) -> "cookie " + cookie.name)
			.toList();
		this.context.close();
		this.faults.addAll(cookies);
		if (!this.faultsAllowed) {
			assertThat(this.faults).isEmpty();
		}
	}

}
