package io.faultbook.mcp;

import java.util.Set;

import io.modelcontextprotocol.spec.McpSchema.CallToolResult;

/** A tool that only reads. {@code mcp/<name>.json} describes it to assistants. */
interface McpTool {

	String name();

	/** The names of the arguments. */
	Set<String> arguments();

	/**
	 * Call the tool.
	 * @param acceptLanguage the header of the request, which counts if no argument names
	 * a language; empty if absent
	 * @throws InvalidArgumentException if an argument is missing or has an invalid value
	 */
	CallToolResult call(ToolArguments arguments, String acceptLanguage);

}
