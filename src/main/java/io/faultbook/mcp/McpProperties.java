package io.faultbook.mcp;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server for assistants (MCP).
 *
 * @param enabled whether {@code /mcp} exists
 */
@ConfigurationProperties("faultbook.mcp")
public record McpProperties(@DefaultValue("true") boolean enabled) {

	static final String ENABLED = "faultbook.mcp.enabled";

}
