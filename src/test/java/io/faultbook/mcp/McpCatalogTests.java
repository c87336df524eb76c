package io.faultbook.mcp;

import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Codes of several catalogs in {@code /mcp}. */
class McpCatalogTests {

	private static FaultbookInstance faultbook;

	private static McpTestClient client;

	@BeforeAll
	static void start() {
		faultbook = FaultbookInstance.start(TestDatabase.H2.create(),
				"spring.flyway.locations=classpath:db/migration,classpath:catalogs");
		client = McpTestClient.connect(faultbook);
	}

	@AfterAll
	static void stop() {
		client.close();
		faultbook.close();
	}

	@Test
	void codeOfSeveralCatalogsIsAmbiguous() {
		DocumentContext explanation = client.explain("ERROR code=2065");
		assertThat(explanation.<List<String>>read("$.findings[*].catalog")).containsExactlyInAnyOrder("link-living",
				"acme");
		assertThat(explanation.<List<String>>read("$.ambiguities[0].candidates[*].catalog"))
			.containsExactlyInAnyOrder("link-living", "acme");
		assertThat(explanation.<String>read("$.ambiguities[0].text")).isEqualTo("2065");
		assertThat(explanation.<List<String>>read("$.notes")).singleElement()
			.asString()
			.contains("acme/2065", "link-living/2065");
	}

	@Test
	void sharedAliasIsAmbiguous() {
		DocumentContext explanation = client.call("explain_error", Map.of("text", "ERROR code=401", "catalog", "acme"));
		assertThat(explanation.<List<String>>read("$.ambiguities[0].candidates[*].code"))
			.containsExactlyInAnyOrder("460", "E-17");
	}

	@Test
	void messageTellsWhichCatalogIsMeant() {
		DocumentContext explanation = client.explain("ERROR code=2065 pump blocked");
		assertThat(explanation.<List<String>>read("$.findings[*].catalog")).containsExactly("acme");
		assertThat(explanation.<List<Object>>read("$.ambiguities")).isEmpty();
	}

	@Test
	void catalogArgumentLimitsTheAnswer() {
		DocumentContext explanation = client.call("explain_error",
				Map.of("text", "ERROR code=2065, ERROR code=777", "catalog", "acme"));
		assertThat(explanation.<List<String>>read("$.findings[*].catalog")).containsExactly("acme");
		assertThat(explanation.<List<String>>read("$.unknown[*].code")).containsExactly("777");
	}

	@Test
	void searchStatesAmbiguity() {
		DocumentContext found = client.call("search_codes", Map.of("query", "460"));
		assertThat(found.<List<String>>read("$.ambiguities[0].candidates[*].catalog")).containsExactlyInAnyOrder("acme",
				"globex", "link-living");
		assertThat(client.call("search_codes", Map.of("query", "460", "catalog", "globex"))
			.<List<Object>>read("$.ambiguities")).isEmpty();
	}

	@Test
	void unknownCatalogErrorListsTheCatalogs() {
		assertThat(client.error("explain_error", Map.of("text", "x", "catalog", "initech")))
			.contains("link-living, acme, globex");
	}

}
