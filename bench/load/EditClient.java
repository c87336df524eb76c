import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;

/** Edits a text repeatedly, and prints the milliseconds from the start of each PUT until a GET returns the new text. */
public final class EditClient {

	private static final String EDITOR = "Basic " + Base64.getEncoder().encodeToString("editor:bench".getBytes());

	private final HttpClient http = HttpClient.newHttpClient();

	private final String base;

	private EditClient(String base) {
		this.base = base;
	}

	/** Arguments: port, code, maximum number of edits, maximum seconds, milliseconds between edits. */
	public static void main(String[] arguments) throws Exception {
		EditClient client = new EditClient("http://127.0.0.1:" + arguments[0]);
		long end = System.nanoTime() + Long.parseLong(arguments[3]) * 1_000_000_000;
		for (int i = 0; i < Integer.parseInt(arguments[2]) && System.nanoTime() < end; i++) {
			System.out.printf("%.1f%n", client.edit(arguments[1]) / 1e6);
			Thread.sleep(Long.parseLong(arguments[4]));
		}
	}

	private long edit(String code) throws Exception {
		String textPath = "/admin/codes/" + code + "/texts/en";
		String revision = send(request(textPath).GET()).headers().firstValue("ETag").orElseThrow();
		String description = "Edited by the benchmark at " + System.nanoTime() + ".";
		String body = "{\"description\": \"" + description + "\", \"remediation\": \"1. Wait.\\n2. Try again.\"}";
		long start = System.nanoTime();
		HttpResponse<String> put = send(request(textPath).header("If-Match", revision)
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString(body)));
		if (put.statusCode() != 200) {
			throw new IllegalStateException("PUT returned " + put.statusCode() + ": " + put.body());
		}
		while (!send(request("/codes/" + code).GET()).body().contains(description)) {
			Thread.sleep(1);
		}
		return System.nanoTime() - start;
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path))
			.timeout(Duration.ofMinutes(3))
			.header("Authorization", EDITOR)
			.header("Accept-Language", "en");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
