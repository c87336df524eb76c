package io.faultbook.mcp;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import io.faultbook.pages.FormatNegotiation;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The Streamable HTTP transport of MCP without sessions: each POST contains one message,
 * and its response is JSON. There is no stream to GET, and no session to DELETE.
 *
 * @see <a href=
 * "https://modelcontextprotocol.io/specification/2025-11-25/basic/transports">MCP,
 * transports</a>
 */
@Hidden
@RestController
@ConditionalOnBooleanProperty(name = McpProperties.ENABLED, matchIfMissing = true)
class McpController {

	private static final FormatNegotiation FORMATS = new FormatNegotiation(List.of(MediaType.APPLICATION_JSON));

	private static final String PROTOCOL_VERSION = "MCP-Protocol-Version";

	private final McpRequestReader reader;

	private final McpTransport transport;

	private final JsonMapper mapper;

	McpController(McpRequestReader reader, McpTransport transport, JsonMapper mapper) {
		this.reader = reader;
		this.transport = transport;
		this.mapper = mapper;
	}

	@PostMapping("/mcp")
	void mcp(HttpServletRequest request, HttpServletResponse response)
			throws IOException, HttpMediaTypeNotAcceptableException {
		FORMATS.choose(String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT))));
		String version = request.getHeader(PROTOCOL_VERSION);
		if (version != null && !this.transport.protocolVersions().contains(version)) {
			throw InvalidMessageException.forUnsupportedVersion(this.transport.protocolVersions());
		}
		Optional<JSONRPCRequest> message = this.reader.read(request);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (message.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_ACCEPTED);
			return;
		}
		String acceptLanguage = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE)));
		byte[] body = this.mapper.writeValueAsBytes(this.transport.respond(message.get(), acceptLanguage));
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
