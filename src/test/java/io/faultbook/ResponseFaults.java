package io.faultbook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.JsonPath;

/** Finds what is wrong with a response to any request. */
final class ResponseFaults {

	private static final int MAX_HEAD_LENGTH = 4 * 1024;

	/**
	 * For wall-clock time and CPU time: a response is too slow only if it exceeds both,
	 * because a busy machine inflates the first and the JIT compiler the second.
	 */
	private static final long MAX_NANOS = Duration.ofSeconds(2).toNanos();

	private static final Pattern IMPLEMENTATION_DETAIL = Pattern
		.compile("(?i)exception|java\\.|javax\\.|jakarta\\.|org\\.|io\\.faultbook"
				+ "|hibernate|tomcat|spring|lucene|jdbc|\\bselect\\b|\\bat [a-z]+\\.[a-z]+\\(|stack ?trace");

	private static final Pattern NEGATIVE_COUNT = Pattern.compile("\"total\\w*\":-");

	private static final List<String> SECRETS = List.of(HostileHeaders.SECRET, FaultbookClient.PASSWORD,
			HostileHeaders.EDITOR_CREDENTIALS, HostileHeaders.basic("unknown:" + HostileHeaders.SECRET));

	private ResponseFaults() {
	}

	/** The faults of a response and of what it cost, by kind. */
	static List<String> of(HostileRequest request, MeasuredServer.Exchange exchange) {
		RawHttp.Response response = exchange.response();
		List<String> faults = new ArrayList<>(of(response, request.isHead()));
		if (response.status() >= 400 && request.acceptsOnlyHtml() && !isPage(response, request.isHead())
				&& !isUnreadable(response)) {
			faults.add("not a page for a browser, status " + response.status());
		}
		if (exchange.nanos() > MAX_NANOS && exchange.cpuNanos() > MAX_NANOS) {
			faults.add("takes more than 2 s");
		}
		if (!exchange.counted().equals(Map.of(response.status() / 100, 1L)) && !isServerWideOptions(response)) {
			faults.add("counted as " + exchange.counted() + ", but the status is " + response.status());
		}
		return faults;
	}

	static List<String> of(RawHttp.Response response, boolean isHead) {
		List<String> faults = new ArrayList<>();
		int status = response.status();
		if (status < 200 || status > 499) {
			faults.add("status " + status);
		}
		if (response.head().length() > MAX_HEAD_LENGTH) {
			faults.add("head of more than 4 KB");
		}
		if (status >= 400 && !(isProblem(response, isHead) || isPage(response, isHead))) {
			faults.add("neither a problem nor a page, status " + status);
		}
		if (status >= 400 && IMPLEMENTATION_DETAIL.matcher(response.body()).find()) {
			faults.add("reveals implementation details, status " + status);
		}
		if ((isHead || status == 204 || status == 304) && !response.body().isEmpty()) {
			faults.add("a body where none is allowed");
		}
		if (status == 405 && !response.head().contains("\r\nallow: ")) {
			faults.add("405 without Allow");
		}
		if (status == 401 && !response.head().contains("\r\nwww-authenticate: ")) {
			faults.add("401 without WWW-Authenticate");
		}
		if (response.head().contains("\r\nx-split")) {
			faults.add("a header injected by the request");
		}
		if (NEGATIVE_COUNT.matcher(response.body()).find()) {
			faults.add("a negative count");
		}
		if (SECRETS.stream().anyMatch((secret) -> (response.head() + response.body()).contains(secret))) {
			faults.add("echoes a secret, status " + status);
		}
		return faults;
	}

	/**
	 * Whether the container couldn't even parse the request, so that its {@code Accept}
	 * is unknown. Only problems about such requests have no {@code instance}.
	 */
	private static boolean isUnreadable(RawHttp.Response response) {
		return response.status() == 400 && isProblem(response, false) && !response.body().contains("\"instance\"");
	}

	/**
	 * Whether this is the response to {@code OPTIONS *}, which the container sends
	 * without counting it.
	 */
	private static boolean isServerWideOptions(RawHttp.Response response) {
		return response.status() == 200 && response.body().isEmpty()
				&& response.head().contains("\r\nallow: get, head, post");
	}

	private static boolean isProblem(RawHttp.Response response, boolean isHead) {
		if (!response.head().contains("\r\ncontent-type: application/problem+json")) {
			return false;
		}
		if (isHead) {
			return true;
		}
		try {
			Map<String, Object> problem = JsonPath.read(response.body(), "$");
			return problem.keySet().containsAll(Set.of("type", "title", "detail"))
					&& String.valueOf(problem.get("type")).startsWith("/problems/")
					&& Integer.valueOf(response.status()).equals(problem.get("status"));
		}
		catch (InvalidJsonException | IllegalArgumentException | ClassCastException ex) {
			return false;
		}
	}

	private static boolean isPage(RawHttp.Response response, boolean isHead) {
		return response.head().contains("\r\ncontent-type: text/html")
				&& response.head().contains("\r\ncontent-security-policy: default-src 'none'")
				&& (isHead || response.body().endsWith("</html>\n"));
	}

}
