package io.faultbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Sends requests to an instance, as an editor or anonymously. */
final class FaultbookClient {

	static final String PASSWORD = "test-password";

	private static final String EDITOR_CREDENTIALS = "Basic "
			+ Base64.getEncoder().encodeToString(("editor:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

	private final HttpClient client = HttpClient.newHttpClient();

	private final URI base;

	FaultbookClient(URI base) {
		this.base = base;
	}

	URI uri(String path) {
		return URI.create(this.base + path);
	}

	HttpResponse<String> sendAsEditor(String method, String path, @Nullable String body, String... headers) {
		List<String> all = new ArrayList<>(
				List.of("Authorization", EDITOR_CREDENTIALS, "Content-Type", "application/json"));
		all.addAll(List.of(headers));
		return send(method, path, body, all.toArray(String[]::new));
	}

	HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
		HttpRequest.BodyPublisher content = (body != null) ? HttpRequest.BodyPublishers.ofString(body)
				: HttpRequest.BodyPublishers.noBody();
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, content);
		for (int i = 0; i < headers.length; i += 2) {
			request.setHeader(headers[i], headers[i + 1]);
		}
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted during " + method + ' ' + path, ex);
		}
	}

}
