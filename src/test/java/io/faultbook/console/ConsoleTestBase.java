package io.faultbook.console;

import java.util.Map;

import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Base class of console tests: an instance with an editor, which all tests of a class
 * share.
 */
abstract class ConsoleTestBase {

	static final String TEXT = "/console/codes/9131/texts/en";

	static FaultbookInstance faultbook;

	@BeforeAll
	static void start() {
		faultbook = FaultbookInstance.start(TestDatabase.H2.create(), "faultbook.editor.password={noop}secret");
	}

	@AfterAll
	static void stop() {
		faultbook.close();
	}

	static ConsoleClient editor() {
		ConsoleClient editor = new ConsoleClient(faultbook);
		assertThat(editor.signIn("editor", "secret").headers().firstValue("Location")).hasValue("/console");
		return editor;
	}

	static Map<String, String> form(int revision, String description) {
		return Map.of("revision", "" + revision, "description", description, "remediation", "1. Typed.", "note", "n");
	}

	static int revision(String language) {
		return Integer.parseInt(
				faultbook
					.sendAsEditor("GET", "/admin/codes/9131/texts/" + language, null, "Authorization",
							"Basic ZWRpdG9yOnNlY3JldA==")
					.headers()
					.firstValue("ETag")
					.orElseThrow()
					.replace("\"", ""));
	}

}
