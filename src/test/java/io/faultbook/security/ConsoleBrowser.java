package io.faultbook.security;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;

import io.faultbook.FaultbookInstance;
import io.faultbook.FormClient;

/** A client of the console that signs in at the issuer. */
final class ConsoleBrowser extends FormClient {

	private final TestIssuer issuer;

	ConsoleBrowser(FaultbookInstance faultbook, TestIssuer issuer, String language) {
		super(faultbook, language);
		this.issuer = issuer;
	}

	/** Start a sign-in, and return the authorization URL of the issuer. */
	URI startSignIn(String target) {
		return URI.create(location(get("/console/sign-in/work?to=" + target)));
	}

	/** Start a sign-in, sign in at the issuer, and return the callback URL. */
	String signInAtIssuer(String user, String target) throws IOException, InterruptedException {
		return this.issuer.signIn(startSignIn(target), user).toString();
	}

	/** Sign in, and return the location that the console redirects to. */
	String signIn(String user, String target) throws IOException, InterruptedException {
		return location(get(signInAtIssuer(user, target)));
	}

	List<String> cookieNames() {
		return cookies().stream().map(HttpCookie::getName).sorted().toList();
	}

	String sessionId() {
		return cookies().stream()
			.filter((cookie) -> cookie.getName().equals("faultbook-console"))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElseThrow();
	}

	static String location(HttpResponse<String> response) {
		return response.headers()
			.firstValue("Location")
			.orElseThrow(() -> new AssertionError(response.statusCode() + response.body()));
	}

}
