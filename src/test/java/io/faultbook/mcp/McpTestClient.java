package io.faultbook.mcp;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;

import static org.assertj.core.api.Assertions.assertThat;

/** The client of the MCP SDK, which checks each result against the tool's schema. */
final class McpTestClient implements AutoCloseable {

	private final JsonSchemaValidator validator = new DefaultJsonSchemaValidator();

	private final McpSyncClient client;

	private final McpSchema.InitializeResult initialized;

	private final List<McpSchema.Tool> tools;

	private McpTestClient(McpSyncClient client) {
		this.client = client;
		this.initialized = client.initialize();
		this.tools = client.listTools().tools();
	}

	static McpTestClient connect(FaultbookInstance faultbook) {
		URI base = faultbook.uri("/");
		return new McpTestClient(
				McpClient.sync(HttpClientStreamableHttpTransport.builder(base.toString()).endpoint("/mcp").build())
					.build());
	}

	McpSchema.InitializeResult initialized() {
		return this.initialized;
	}

	List<McpSchema.Tool> tools() {
		return this.tools;
	}

	McpSchema.Tool tool(String name) {
		return this.tools.stream().filter((tool) -> tool.name().equals(name)).findFirst().orElseThrow();
	}

	/** The structured content of a successful call. */
	DocumentContext call(String tool, Map<String, Object> arguments) {
		CallToolResult result = send(tool, arguments);
		assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
		assertThat(this.validator.validate(tool(tool).outputSchema(), result.structuredContent()).errorMessage())
			.isNull();
		return JsonPath.parse(result.structuredContent());
	}

	DocumentContext explain(String text) {
		return call("explain_error", Map.of("text", text));
	}

	String error(String tool, Map<String, Object> arguments) {
		CallToolResult result = send(tool, arguments);
		assertThat(result.isError()).as(text(result)).isTrue();
		return text(result);
	}

	CallToolResult send(String tool, Map<String, Object> arguments) {
		return this.client.callTool(McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
	}

	static String text(CallToolResult result) {
		assertThat(result.content()).hasSize(1);
		return ((TextContent) result.content().get(0)).text();
	}

	@Override
	public void close() {
		this.client.close();
	}

}
