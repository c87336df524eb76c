package io.faultbook.security;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;

import io.faultbook.FaultbookInstance;
import io.faultbook.FormClient;

/** A browser of the console that goes where the issuer sends it. */
final class ConsoleVisitor extends FormClient {

	private final TestIssuer issuer;

	ConsoleVisitor(FaultbookInstance faultbook, TestIssuer issuer, String language) {
		super(faultbook, language);
		this.issuer = issuer;
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

	List<String> cookieNames() {
		return cookies().stream().map(HttpCookie::getName).sorted().toList();
	}

	/** The id of the session. */
	String session() {
		return cookies().stream()
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

}
