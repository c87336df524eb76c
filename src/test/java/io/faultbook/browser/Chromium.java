package io.faultbook.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.faultbook.ContinuousIntegration;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser that all tests share, and the instance that it visits. Without a browser,
 * the tests are skipped; on CI, they fail.
 */
final class Chromium {

	private static final List<String> EXECUTABLES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable");

	private static final List<String> SWITCHES = List.of("--headless", "--no-sandbox", "--disable-gpu",
			"--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
			"--disable-sync");

	/** In milliseconds. A busy machine can be 30 times as slow. */
	private static final double ASSERTION_TIMEOUT = 120_000;

	private static final Chromium SHARED = new Chromium();

	private final Optional<Path> executable = Stream.concat(Stream.of("/usr/bin"), pathFolders())
		.flatMap((folder) -> EXECUTABLES.stream().map((name) -> Path.of(folder, name)))
		.filter(Files::isExecutable)
		.findFirst();

	private Browser browser;

	private FaultbookInstance faultbook;

	private Chromium() {
	}

	private static Stream<String> pathFolders() {
		return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
	}

	/** The browser, which runs until the test JVM exits. */
	static Browser browser() {
		return SHARED.start();
	}

	private synchronized Browser start() {
		if (this.executable.isEmpty()) {
			String message = "No browser: install Chromium (apt-get install chromium fonts-noto-cjk) to test the pages";
			if (ContinuousIntegration.isActive()) {
				throw new IllegalStateException(message);
			}
			Assumptions.abort(message);
		}
		if (this.browser == null) {
			PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_TIMEOUT);
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			this.browser = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(this.executable.orElseThrow())
					.setArgs(SWITCHES));
		}
		return this.browser;
	}

	/** The instance, which runs until the test JVM exits. */
	static FaultbookInstance faultbook() {
		return SHARED.instance();
	}

	private synchronized FaultbookInstance instance() {
		if (this.faultbook == null) {
			this.faultbook = FaultbookInstance.start(TestDatabase.H2.create(),
					"faultbook.unknown-codes.flush-interval=100ms", "faultbook.feedback.flush-interval=100ms");
		}
		return this.faultbook;
	}

}
