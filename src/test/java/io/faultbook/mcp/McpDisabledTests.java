package io.faultbook.mcp;

import java.net.http.HttpResponse;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class McpDisabledTests {

	@Test
	void nothingIsStartedAndThePathIsNotFound() {
		try (FaultbookInstance faultbook = FaultbookInstance.start(TestDatabase.H2.create(),
				"faultbook.mcp.enabled=false")) {
			HttpResponse<String> response = faultbook.send("POST", "/mcp",
					"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}", "Content-Type", "application/json");
			assertThat(response.statusCode()).isEqualTo(404);
			assertThat(JsonPath.<Map<String, Object>>read(response.body(), "$")).containsEntry("type",
					"/problems/not-found");
			assertThat(faultbook.send("GET", "/.well-known/api-catalog", null).body()).contains("/admin")
				.doesNotContain("/mcp");
			assertThat(faultbook.beans(McpStatelessSyncServer.class)).isEmpty();
			assertThat(faultbook.beans(McpTool.class)).isEmpty();
			assertThat(faultbook.beanNames())
				.noneMatch((name) -> name.startsWith("mcp") && !name.equals("mcpPreflightFilter"));
		}
	}

}
