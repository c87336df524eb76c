package io.faultbook.mcp;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Calls a tool, counts its calls, and turns exceptions into tool errors. */
final class ToolCall {

	private static final Logger log = LoggerFactory.getLogger(ToolCall.class);

	private final McpTool tool;

	private final MessageSource messages;

	private final Counter successes;

	private final Counter errors;

	ToolCall(McpTool tool, MessageSource messages, MeterRegistry registry) {
		this.tool = tool;
		this.messages = messages;
		this.successes = counter("success", registry);
		this.errors = counter("error", registry);
	}

	private Counter counter(String outcome, MeterRegistry registry) {
		return Counter.builder("faultbook.mcp.calls")
			.description("Calls of tools by assistants")
			.tag("tool", this.tool.name())
			.tag("outcome", outcome)
			.register(registry);
	}

	SyncToolSpecification specification(McpSchema.Tool definition) {
		return SyncToolSpecification.builder().tool(definition).callHandler(this::call).build();
	}

	private CallToolResult call(McpTransportContext context, McpSchema.CallToolRequest request) {
		CallToolResult result = result(Objects.requireNonNullElse(request.arguments(), Map.of()),
				McpTransport.acceptLanguage(context));
		(Boolean.TRUE.equals(result.isError()) ? this.errors : this.successes).increment();
		return result;
	}

	private CallToolResult result(Map<String, Object> arguments, String acceptLanguage) {
		try {
			return this.tool.call(new ToolArguments(arguments, this.tool.arguments()), acceptLanguage);
		}
		catch (InvalidArgumentException ex) {
			return error(this.messages.getMessage(ex.resolvable(), LocaleContextHolder.getLocale()));
		}
		catch (RuntimeException ex) {
			log.error("A call of {} failed", this.tool.name(), ex);
			return error(this.messages.getMessage("mcp.failed", null, LocaleContextHolder.getLocale()));
		}
	}

	private static CallToolResult error(String message) {
		return CallToolResult.builder(List.of(McpSchema.TextContent.builder(message).build())).isError(true).build();
	}

}
