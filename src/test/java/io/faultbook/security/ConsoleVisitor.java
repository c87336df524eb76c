package io.faultbook.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.faultbook.FaultbookInstance;

/** A browser of the console that goes where the issuer sends it. */
final class ConsoleVisitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final FaultbookInstance faultbook;

	private final TestIssuer issuer;

	private final String language;

	private String token = "";

	ConsoleVisitor(FaultbookInstance faultbook, TestIssuer issuer, String language) {
		this.faultbook = faultbook;
		this.issuer = issuer;
		this.language = language;
	}

	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(address(path)));
	}

	/** Send a form, with the token of the last page. */
	HttpResponse<String> post(String path, Map<String, String> fields) {
		String form = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "_csrf=" + this.token + '&', ""));
		return send(HttpRequest.newBuilder(address(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
	}

	/** Begin to sign in: where the issuer is to be asked. */
	URI begin(String target) {
		return URI.create(location(get("/console/sign-in/work?to=" + target)));
	}

	/** Begin, and sign in at the issuer: where that sends the browser back to. */
	String comeBack(String user, String target) throws IOException, InterruptedException {
		return this.issuer.signIn(begin(target), user).toString();
	}

	/** Sign in: where the console leads then. */
	String signIn(String user, String target) throws IOException, InterruptedException {
		return location(get(comeBack(user, target)));
	}

	List<String> cookies() {
		return this.cookies.getCookieStore().getCookies().stream().map(HttpCookie::getName).sorted().toList();
	}

	/** The id of the session. */
	String session() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("faultbook-console"))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElseThrow();
	}

	static String location(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
	}

	private URI address(String path) {
		return path.startsWith("http") ? URI.create(path) : this.faultbook.uri(path);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.client.send(
					request.header("Accept", "text/html").header("Accept-Language", this.language).build(),
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

}
