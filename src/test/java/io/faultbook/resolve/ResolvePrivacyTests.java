package io.faultbook.resolve;

import java.util.List;

import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing of a resolved text reaches the log, the database, or the metrics. */
@ExtendWith(OutputCaptureExtension.class)
class ResolvePrivacyTests {

	private static final String MARKER = "Quixotic48151623";

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/json", "application/x-www-form-urlencoded",
			"multipart/form-data; boundary=b", "image/" + MARKER })
	void textLeavesNoTrace(String type, CapturedOutput output) {
		try (FaultbookInstance faultbook = FaultbookInstance.start(TestDatabase.H2.create(),
				"faultbook.unknown-codes.flush-interval=100ms", "logging.level.io.faultbook=debug",
				"logging.level.org.springframework.web.servlet.mvc=info")) {
			for (String accept : List.of("application/json", "text/plain", "text/html")) {
				faultbook.send("POST", "/resolve", body(type), "Content-Type", type, "Accept", accept);
			}
			if (!type.startsWith("image")) {
				waitForTheCount(faultbook);
			}
			JdbcTemplate database = faultbook.bean(JdbcTemplate.class);
			assertThat(String.join("\n", database.queryForList("SCRIPT", String.class))).contains("unknown_code")
				.doesNotContain(MARKER);
			assertThat(faultbook.getFromManagementPort("/actuator/prometheus").body()).contains("faultbook_")
				.doesNotContain(MARKER);
		}
		assertThat(output.getAll()).contains("Started").doesNotContain(MARKER);
	}

	private static String body(String type) {
		String text = MARKER + " errorCode=29003 of user " + MARKER + " failed";
		if (type.startsWith("multipart")) {
			return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + MARKER + "\"\r\n\r\n" + text
					+ "\r\n--b--\r\n";
		}
		return type.equals("application/json") ? "{\"text\":\"" + text + "\"}" : text;
	}

	/** The code itself is counted, as in a search. */
	private static void waitForTheCount(FaultbookInstance faultbook) {
		JdbcTemplate database = faultbook.bean(JdbcTemplate.class);
		Awaitility.await()
			.until(() -> !database.queryForList("SELECT code FROM unknown_code WHERE code = '29003'", String.class)
				.isEmpty());
	}

	@Test
	void personalNumberBesideALabelIsNotCounted() {
		try (FaultbookInstance faultbook = FaultbookInstance.start(TestDatabase.H2.create(),
				"faultbook.unknown-codes.flush-interval=100ms")) {
			faultbook.send("POST", "/resolve", "错误码：138 0013 8000\nerrorCode=29003", "Content-Type", "text/plain");
			waitForTheCount(faultbook);
			assertThat(faultbook.bean(JdbcTemplate.class).queryForList("SELECT code FROM unknown_code", String.class))
				.containsExactly("29003");
		}
	}

}
