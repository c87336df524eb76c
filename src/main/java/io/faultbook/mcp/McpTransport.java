package io.faultbook.mcp;

import java.util.Map;
import java.util.Objects;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Passes requests to the server, and replaces the messages of its errors, which can
 * contain class names and parts of the request.
 */
final class McpTransport implements McpStatelessServerTransport {

	private static final Logger log = LoggerFactory.getLogger(McpTransport.class);

	private static final String ACCEPT_LANGUAGE = "acceptLanguage";

	private final MessageSource messages;

	/** Set once, when the server is built. */
	private volatile @Nullable McpStatelessServerHandler handler;

	McpTransport(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public void setMcpHandler(McpStatelessServerHandler mcpHandler) {
		this.handler = mcpHandler;
	}

	@Override
	public Mono<Void> closeGracefully() {
		return Mono.empty();
	}

	JSONRPCResponse respond(JSONRPCRequest request, String acceptLanguage) {
		McpTransportContext context = McpTransportContext.create(Map.of(ACCEPT_LANGUAGE, acceptLanguage));
		try {
			JSONRPCResponse response = Objects
				.requireNonNull(Objects.requireNonNull(this.handler).handleRequest(context, request).block());
			return (response.error() != null) ? error(request, response.error().code()) : response;
		}
		catch (McpError ex) {
			return error(request,
					(ex.getJsonRpcError() != null) ? ex.getJsonRpcError().code() : McpSchema.ErrorCodes.INVALID_PARAMS);
		}
		catch (RuntimeException ex) {
			// Without its message, which can contain parts of the request.
			log.debug("The parameters of an MCP request can't be read: {}", ex.getClass().getName());
			return error(request, McpSchema.ErrorCodes.INVALID_PARAMS);
		}
	}

	/** Tools report their errors as results, so others are those of parameters. */
	private JSONRPCResponse error(JSONRPCRequest request, int code) {
		boolean method = code == McpSchema.ErrorCodes.METHOD_NOT_FOUND;
		String message = this.messages.getMessage(method ? "mcp.method-not-found" : "mcp.invalid-params", null,
				LocaleContextHolder.getLocale());
		return JSONRPCResponse.error(request.id(), new JSONRPCResponse.JSONRPCError(
				method ? McpSchema.ErrorCodes.METHOD_NOT_FOUND : McpSchema.ErrorCodes.INVALID_PARAMS, message, null));
	}

	static String acceptLanguage(McpTransportContext context) {
		return Objects.requireNonNullElse(context.get(ACCEPT_LANGUAGE), "").toString();
	}

}
