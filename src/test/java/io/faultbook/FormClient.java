package io.faultbook;

import java.io.ByteArrayOutputStream;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An HTTP client that behaves like a browser without JavaScript: it keeps cookies, and
 * submits forms with the CSRF token from the last page.
 */
public class FormClient {

	private static final Pattern CSRF_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final String BOUNDARY = "----------form-boundary";

	private static final String DELIMITER = "--" + BOUNDARY + "\r\n";

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final FaultbookInstance faultbook;

	private final String language;

	private String token = "";

	public FormClient(FaultbookInstance faultbook, String language) {
		this.faultbook = faultbook;
		this.language = language;
	}

	/** Get a path or an absolute URL. */
	public final HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(uri(path)));
	}

	/** Send a request without a body. */
	public final HttpResponse<String> send(String method, String path) {
		return send(HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody()));
	}

	/** Submit a form with the CSRF token. */
	public final HttpResponse<String> post(String path, Map<String, String> fields) {
		return postWithoutToken(path, with(fields, "_csrf", this.token));
	}

	/** Submit a form without the CSRF token, as another site would. */
	public final HttpResponse<String> postWithoutToken(String path, Map<String, String> fields) {
		String form = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + '=' + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
	}

	/** Submit a form with a file and the CSRF token. */
	public final HttpResponse<String> postFile(String path, Map<String, String> fields, String fileName,
			byte[] content) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		Map<String, String> all = new LinkedHashMap<>(Map.of("_csrf", this.token));
		all.putAll(fields);
		all.forEach((name, value) -> body.writeBytes(
				utf8(DELIMITER + "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
		body.writeBytes(utf8(DELIMITER + "Content-Disposition: form-data; name=\"file\"; filename=\"" + fileName
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
		body.writeBytes(content);
		body.writeBytes(utf8("\r\n--" + BOUNDARY + "--\r\n"));
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	public final List<HttpCookie> cookies() {
		return this.cookies.getCookieStore().getCookies();
	}

	private URI uri(String path) {
		return path.startsWith("http") ? URI.create(path) : this.faultbook.uri(path);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(
					request.header("Accept", "text/html").header("Accept-Language", this.language).build(),
					HttpResponse.BodyHandlers.ofString());
			Matcher matcher = CSRF_TOKEN.matcher(response.body());
			if (matcher.find()) {
				this.token = matcher.group(1);
			}
			return response;
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
