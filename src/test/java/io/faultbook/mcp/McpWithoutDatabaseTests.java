package io.faultbook.mcp;

import io.faultbook.DatabaseInterceptor;
import io.faultbook.H2Test;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@H2Test
class McpWithoutDatabaseTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private DatabaseInterceptor database;

	@AfterEach
	void endOutage() {
		this.database.endOutage();
	}

	@ParameterizedTest
	@CsvSource({ "explain_error,text,2065", "search_codes,query,2065", "explain_error,text,errorCode=29003" })
	void toolsDontUseTheDatabase(String tool, String argument, String value) {
		this.database.startOutage();
		assertThat(this.mvc.post().uri("/mcp").contentType(MediaType.APPLICATION_JSON).content("""
				{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params":
				  {"name": "%s", "arguments": {"%s": "%s"}}}""".formatted(tool, argument, value))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.result.isError")
			.isEqualTo(false);
	}

}
