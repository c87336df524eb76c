package io.faultbook.mcp;

import java.util.List;

import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing that a client sends reaches the log or the metrics. */
@ExtendWith(OutputCaptureExtension.class)
class McpPrivacyTests {

	private static final String MARKER = "Quixotic48151623";

	private static final List<String> BODIES = List.of("{\"" + MARKER,
			message("tools/call",
					"{\"name\":\"explain_error\",\"arguments\":{\"text\":\"" + MARKER + " errorCode=29003\"}}"),
			message("tools/call",
					"{\"name\":\"explain_error\",\"arguments\":{\"text\":\"x\",\"catalog\":\"" + MARKER + "\"}}"),
			message("tools/call", "{\"name\":\"search_codes\",\"arguments\":{\"query\":\"" + MARKER + "\"}}"),
			message("tools/call", "{\"name\":\"" + MARKER + "\",\"arguments\":{\"" + MARKER + "\":1}}"),
			message("tools/call", "{\"name\":\"explain_error\",\"arguments\":[\"" + MARKER + "\"]}"),
			message("initialize",
					"{\"protocolVersion\":\"" + MARKER + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"" + MARKER
							+ "\",\"version\":\"1\"}}"),
			message("initialize", "{\"protocolVersion\":{\"" + MARKER + "\":1}}"), message(MARKER, "{}"),
			"{\"jsonrpc\":\"2.0\",\"method\":\"" + MARKER + "\"}");

	private static String message(String method, String params) {
		return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
	}

	@Test
	void messagesLeaveNoTrace(CapturedOutput output) {
		try (FaultbookInstance faultbook = FaultbookInstance.start(TestDatabase.H2.create(),
				"logging.level.io.faultbook=debug")) {
			BODIES.forEach((body) -> assertThat(
					faultbook.send("POST", "/mcp", body, "Content-Type", "application/json").statusCode())
				.isLessThan(500));
			assertThat(faultbook.getFromManagementPort("/actuator/prometheus").body())
				.contains("faultbook_mcp_calls_total")
				.doesNotContain(MARKER);
		}
		assertThat(output.getAll()).contains("Started").doesNotContain(MARKER);
	}

}
