package io.faultbook.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The example in {@code docs/embed.md}, on another origin. */
class EmbeddingTests {

	@Test
	void panelExplainsItsErrors() throws IOException {
		List<Integer> statuses = new ArrayList<>();
		HttpServer dashboard = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		try (BrowserContext context = Chromium.browser().newContext()) {
			byte[] example = example().getBytes(StandardCharsets.UTF_8);
			dashboard.createContext("/", (exchange) -> {
				exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
				exchange.sendResponseHeaders(200, example.length);
				exchange.getResponseBody().write(example);
				exchange.close();
			});
			dashboard.start();
			Page page = context.newPage();
			page.onResponse((response) -> {
				if (response.url().startsWith(Chromium.faultbook().uri("").toString())) {
					statuses.add(response.status());
				}
			});
			page.navigate("http://127.0.0.1:" + dashboard.getAddress().getPort() + "/");
			assertThat(page.locator("li"))
				.hasText(new String[] { "2065: The device is not bound to the account. Fix the cause first.",
						"429: Too many requests were sent. Wait, then try again.",
						"20650 is unknown. Similar codes: 2065" });
			assertThat(page.locator("a")).hasCount(2);
			assertThat((String) page.evaluate("document.querySelector('a').href"))
				.isEqualTo(Chromium.faultbook().uri("/codes/2065").toString());
			assertThat(statuses).containsExactly(200, 404);
		}
		finally {
			dashboard.stop(0);
		}
	}

	private static String example() throws IOException {
		String page = Files.readString(Path.of("docs/embed.md"));
		int start = page.indexOf("```html\n") + "```html\n".length();
		String example = page.substring(start, page.indexOf("```", start));
		assertThat(example.lines()).hasSizeLessThanOrEqualTo(32);
		return example.replace("https://faultbook.example.com", Chromium.faultbook().uri("").toString());
	}

}
