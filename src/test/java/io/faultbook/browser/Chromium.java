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
 * The one browser of the tests and the one instance that it visits. Where there is no
 * browser the tests are skipped, but fail where the environment says that it is CI.
 */
final class Chromium {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable");

	private static final List<String> SWITCHES = List.of("--headless", "--no-sandbox", "--disable-gpu",
			"--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
			"--disable-sync");

	/** In milliseconds; machines of CI are slow. */
	private static final double LONGEST_WAIT = 30_000;

	private static final Chromium SHARED = new Chromium();

	private final Optional<Path> executable = Stream.concat(Stream.of("/usr/bin"), path())
		.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name)))
		.filter(Files::isExecutable)
		.findFirst();

	private Browser browser;

	private FaultbookInstance faultbook;

	private Chromium() {
	}

	private static Stream<String> path() {
		return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
	}

	/** The browser, which ends with the tests' process. */
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
			PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			this.browser = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(this.executable.orElseThrow())
					.setArgs(SWITCHES));
		}
		return this.browser;
	}

	/** The instance, which ends with the tests' process. */
	static FaultbookInstance faultbook() {
		return SHARED.instance();
	}

	private synchronized FaultbookInstance instance() {
		if (this.faultbook == null) {
			this.faultbook = FaultbookInstance.start(TestDatabase.H2.create(),
					"faultbook.unknown-codes.flush-interval=100ms");
		}
		return this.faultbook;
	}

}
