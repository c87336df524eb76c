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
 * A visit of one reader with a fresh browser. When it is closed, nothing may have gone
 * wrong that a reader does not see: no message on the console, no script that ran, no
 * request to elsewhere, no breach of the policy, no shift of the layout, no cookie.
 */
final class Visit implements AutoCloseable {

	/** Runs before the scripts of each page. */
	private static final String WATCH = """
			window.faults = [];
			window.shift = 0;
			for (const name of ['alert', 'confirm', 'prompt', 'print']) {
			  window[name] = () => { window.faults.push(name + ' ran'); };
			}
			document.addEventListener('securitypolicyviolation',
			    (event) => window.faults.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
			new PerformanceObserver((list) => list.getEntries().filter((entry) => !entry.hadRecentInput)
			    .forEach((entry) => { window.shift += entry.value; })).observe({ type: 'layout-shift', buffered: true });
			""";

	/**
	 * A page that is drawn while its head is still being read, on a busy machine, moves
	 * what is aligned to the right in it by a hair: 0.01 is a tenth of what Web Vitals
	 * call good.
	 */
	private static final String SEEN = """
			() => (window.faults || []).concat(window.shift > 0.01 ? ['layout shifted by ' + window.shift] : [])
			""";

	private final BrowserContext context;

	private final Page page;

	private final List<String> faults = new ArrayList<>();

	private final Set<Integer> expected;

	private final boolean broken;

	private final Set<String> allowedCookies;

	private Visit(BrowserContext context, Set<Integer> expected, boolean broken, Set<String> allowedCookies) {
		this.context = context;
		this.expected = expected;
		this.broken = broken;
		this.allowedCookies = allowedCookies;
		this.context.addInitScript(WATCH);
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
				this.faults.add("request to elsewhere: " + request.url());
			}
		});
	}

	/** Chromium says on the console that a page that was asked for is a 404. */
	private boolean isExpected(String message) {
		return this.expected.stream().anyMatch((status) -> message.contains("status of " + status));
	}

	static Visit start(String language, Integer... expectedStatuses) {
		return start(new Browser.NewContextOptions().setLocale(language), expectedStatuses);
	}

	static Visit start(Browser.NewContextOptions options, Integer... expectedStatuses) {
		return new Visit(Chromium.browser().newContext(options), Set.of(expectedStatuses), false, Set.of());
	}

	/** A visit of an editor, who has a session. */
	static Visit startConsole(Browser.NewContextOptions options, Integer... expectedStatuses) {
		return new Visit(Chromium.browser().newContext(options), Set.of(expectedStatuses), false,
				Set.of("faultbook-console", "faultbook-csrf"));
	}

	/** A visit on which something is to go wrong. */
	static Visit startBroken(Browser.NewContextOptions options) {
		return new Visit(Chromium.browser().newContext(options), Set.of(), true, Set.of());
	}

	Page page() {
		return this.page;
	}

	BrowserContext context() {
		return this.context;
	}

	/** Open a path and wait until all of it is there. */
	Page open(String path) {
		leave();
		this.page.navigate(Chromium.faultbook().uri(path).toString());
		return this.page;
	}

	/** What the page's own watch saw so far. */
	List<String> seen() {
		if (this.page.url().equals("about:blank")) {
			return List.of();
		}
		return ((List<?>) this.page.evaluate(SEEN)).stream().map(Object::toString).toList();
	}

	private void leave() {
		seen().forEach((fault) -> this.faults.add(fault + " on " + this.page.url()));
	}

	@Override
	public void close() {
		leave();
		List<String> cookies = this.context.cookies()
			.stream()
			.filter((cookie) -> !this.allowedCookies.contains(cookie.name))
			.map((cookie) -> "cookie " + cookie.name)
			.toList();
		this.context.close();
		this.faults.addAll(cookies);
		if (!this.broken) {
			assertThat(this.faults).isEmpty();
		}
	}

}
