package io.faultbook.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import io.faultbook.lookup.CodeFinder;
import io.faultbook.resolve.ResolveProperties;
import io.faultbook.resolve.TextExplainer;
import io.faultbook.snapshot.SnapshotHolder;
import io.micrometer.core.instrument.MeterRegistry;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.spec.McpSchema;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Starts the MCP server, which keeps no sessions. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = McpProperties.ENABLED, matchIfMissing = true)
@EnableConfigurationProperties(McpProperties.class)
class McpConfiguration {

	private static final String INSTRUCTIONS = "Faultbook explains error codes from the catalogs of vendors and "
			+ "products. To find out what an error means and what to do about it, pass the text that contains it to "
			+ "explain_error. To look for codes by words, use search_codes. Explain a code only with what the tools "
			+ "return: if a code is unknown, say so instead of guessing.";

	@Bean
	McpTransport mcpTransport(MessageSource messages) {
		return new McpTransport(messages);
	}

	@Bean
	McpRequestReader mcpRequestReader(ResolveProperties properties) {
		return new McpRequestReader(properties.maxBytes());
	}

	@Bean
	ExplainErrorTool explainErrorTool(TextExplainer explainer, SnapshotHolder holder, ResolveProperties properties,
			MessageSource messages) {
		return new ExplainErrorTool(explainer, holder, properties.maxBytes(), messages);
	}

	@Bean
	SearchCodesTool searchCodesTool(CodeFinder finder, SnapshotHolder holder, MessageSource messages) {
		return new SearchCodesTool(finder, holder, messages);
	}

	/**
	 * Runs the tools in the thread of the request, which has its locale and observation.
	 */
	@Bean
	McpStatelessSyncServer mcpServer(McpTransport transport, List<McpTool> tools, JsonMapper mapper,
			MessageSource messages, MeterRegistry registry, ObjectProvider<BuildProperties> build) {
		McpJsonMapper json = new JacksonMcpJsonMapper(mapper);
		return McpServer.sync(transport)
			.jsonMapper(json)
			.jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(null))
			.validateToolInputs(false)
			.immediateExecution(true)
			.serverInfo("faultbook", build.stream().map(BuildProperties::getVersion).findFirst().orElse("development"))
			.instructions(INSTRUCTIONS)
			.capabilities(McpSchema.ServerCapabilities.builder().tools(false).build())
			.tools(tools.stream()
				.map((tool) -> new ToolCall(tool, messages, registry).specification(definition(tool, json)))
				.toList())
			.build();
	}

	private static McpSchema.Tool definition(McpTool tool, McpJsonMapper json) {
		try (InputStream in = new ClassPathResource("mcp/" + tool.name() + ".json").getInputStream()) {
			return json.readValue(in.readAllBytes(), McpSchema.Tool.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
