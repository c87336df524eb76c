package io.faultbook.console;

import java.net.http.HttpResponse;
import java.util.Map;

import io.faultbook.FaultbookInstance;
import io.faultbook.FormClient;

/** A client that uses the console in English. */
final class ConsoleClient extends FormClient {

	ConsoleClient(FaultbookInstance faultbook) {
		super(faultbook, "en");
	}

	HttpResponse<String> signIn(String name, String password) {
		get("/console/sign-in");
		return post("/console/sign-in", Map.of("username", name, "password", password));
	}

}
