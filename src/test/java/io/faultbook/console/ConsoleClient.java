package io.faultbook.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.faultbook.FaultbookInstance;

/** A browser without scripts: it keeps cookies and the token of the last page. */
final class ConsoleClient {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final FaultbookInstance faultbook;

	private String token = "";

	ConsoleClient(FaultbookInstance faultbook) {
		this.faultbook = faultbook;
	}

	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(this.faultbook.uri(path)));
	}

	/** Send a form, with the token. */
	HttpResponse<String> post(String path, Map<String, String> fields) {
		return postBare(path, with(fields, "_csrf", this.token));
	}

	/** Send a form, as another site would. */
	HttpResponse<String> postBare(String path, Map<String, String> fields) {
		String form = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + '=' + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(this.faultbook.uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
	}

	HttpResponse<String> signIn(String name, String password) {
		get("/console/sign-in");
		return post("/console/sign-in", Map.of("username", name, "password", password));
	}

	List<HttpCookie> cookies() {
		return this.cookies.getCookieStore().getCookies();
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.client.send(
					request.header("Accept", "text/html").header("Accept-Language", "en").build(),
					HttpResponse.BodyHandlers.ofString());
			Matcher found = TOKEN.matcher(answer.body());
			if (found.find()) {
				this.token = found.group(1);
			}
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> with(Map<String, String> fields, String name, String value) {
		Map<String, String> all = new LinkedHashMap<>(fields);
		all.put(name, value);
		return all;
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
