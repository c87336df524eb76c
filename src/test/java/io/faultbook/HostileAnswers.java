package io.faultbook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.JsonPath;

/** What is wrong with an answer, whatever the request was. */
final class HostileAnswers {

	private static final int LONGEST_HEAD = 4 * 1024;

	/** On the clock and of CPU, so that neither a busy machine nor a compiler counts. */
	private static final long LONGEST = Duration.ofSeconds(2).toNanos();

	private static final Pattern LEAK = Pattern
		.compile("(?i)exception|java\\.|javax\\.|jakarta\\.|org\\.|io\\.faultbook"
				+ "|hibernate|tomcat|spring|lucene|jdbc|\\bselect\\b|\\bat [a-z]+\\.[a-z]+\\(|stack ?trace");

	private static final Pattern NEGATIVE_COUNT = Pattern.compile("\"total\\w*\":-");

	private static final List<String> SECRETS = List.of(HostileFields.SECRET, FaultbookClient.PASSWORD,
			HostileFields.EDITOR, HostileFields.basic("nobody:" + HostileFields.SECRET));

	private HostileAnswers() {
	}

	/**
	 * The faults of an answer, by kind.
	 */
	static List<String> faults(HostileRequest request, HostileServer.Exchange exchange) {
		RawHttp.Answer answer = exchange.answer();
		List<String> faults = new ArrayList<>(faults(answer, request.isHead()));
		if (answer.status() >= 400 && request.wantsPage() && !isPage(answer, request.isHead())
				&& !isUnreadable(answer)) {
			faults.add("no page for a browser, status " + answer.status());
		}
		if (exchange.nanos() > LONGEST && exchange.cpuNanos() > LONGEST) {
			faults.add("more than 2 s");
		}
		if (!exchange.counted().equals(Map.of(answer.status() / 100, 1L)) && !isOfAllAddresses(answer)) {
			faults.add("counted as " + exchange.counted() + ", answered with " + answer.status());
		}
		return faults;
	}

	static List<String> faults(RawHttp.Answer answer, boolean head) {
		List<String> faults = new ArrayList<>();
		int status = answer.status();
		if (status < 200 || status > 499) {
			faults.add("status " + status);
		}
		if (answer.head().length() > LONGEST_HEAD) {
			faults.add("head of more than 4 KB");
		}
		if (status >= 400 && !(isProblem(answer, head) || isPage(answer, head))) {
			faults.add("neither a problem nor a page, status " + status);
		}
		if (status >= 400 && LEAK.matcher(answer.body()).find()) {
			faults.add("leaks what the service is made of, status " + status);
		}
		if ((head || status == 204 || status == 304) && !answer.body().isEmpty()) {
			faults.add("a body where there is none");
		}
		if (status == 405 && !answer.head().contains("\r\nallow: ")) {
			faults.add("405 without Allow");
		}
		if (status == 401 && !answer.head().contains("\r\nwww-authenticate: ")) {
			faults.add("401 without WWW-Authenticate");
		}
		if (answer.head().contains("\r\nx-split")) {
			faults.add("a field of the request's making");
		}
		if (NEGATIVE_COUNT.matcher(answer.body()).find()) {
			faults.add("a negative count");
		}
		if (SECRETS.stream().anyMatch((secret) -> (answer.head() + answer.body()).contains(secret))) {
			faults.add("mirrors a secret, status " + status);
		}
		return faults;
	}

	/**
	 * Whether the container could not even read the request, so that nobody knows what
	 * the client accepts. Only then a problem has no instance.
	 */
	private static boolean isUnreadable(RawHttp.Answer answer) {
		return answer.status() == 400 && isProblem(answer, false) && !answer.body().contains("\"instance\"");
	}

	/** {@code OPTIONS *}, which the container answers itself, and nothing counts. */
	private static boolean isOfAllAddresses(RawHttp.Answer answer) {
		return answer.status() == 200 && answer.body().isEmpty()
				&& answer.head().contains("\r\nallow: get, head, post");
	}

	private static boolean isProblem(RawHttp.Answer answer, boolean head) {
		if (!answer.head().contains("\r\ncontent-type: application/problem+json")) {
			return false;
		}
		if (head) {
			return true;
		}
		try {
			Map<String, Object> problem = JsonPath.read(answer.body(), "$");
			return problem.keySet().containsAll(Set.of("type", "title", "detail"))
					&& String.valueOf(problem.get("type")).startsWith("/problems/")
					&& Integer.valueOf(answer.status()).equals(problem.get("status"));
		}
		catch (InvalidJsonException | IllegalArgumentException | ClassCastException ex) {
			return false;
		}
	}

	private static boolean isPage(RawHttp.Answer answer, boolean head) {
		return answer.head().contains("\r\ncontent-type: text/html")
				&& answer.head().contains("\r\ncontent-security-policy: default-src 'none'")
				&& (head || answer.body().endsWith("</html>\n"));
	}

}
