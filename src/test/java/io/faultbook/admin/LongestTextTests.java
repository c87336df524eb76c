package io.faultbook.admin;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookInstance;
import io.faultbook.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts of the maximum length are stored unchanged, on both databases. */
class LongestTextTests {

	private static final Map<TestDatabase, FaultbookInstance> instances = new EnumMap<>(TestDatabase.class);

	@AfterAll
	static void stop() {
		instances.values().forEach(FaultbookInstance::close);
		instances.clear();
	}

	private static FaultbookInstance instanceOn(TestDatabase database) {
		return instances.computeIfAbsent(database, (key) -> FaultbookInstance.start(key.create()));
	}

	@ParameterizedTest
	@EnumSource
	void longestTextsOfRareCharactersAreStored(TestDatabase database) {
		String description = "\uD83D\uDCA9".repeat(10_000);
		String remediation = "鿿".repeat(10_000);
		String note = "\u202E\u200B𠀀".repeat(333) + "x";
		FaultbookInstance faultbook = instanceOn(database);
		String body = "{\"description\":\"%s\",\"remediation\":\"%s\",\"note\":\"%s\"}".formatted(description,
				remediation, note);
		HttpResponse<String> response = faultbook.sendAsEditor("PUT", "/admin/codes/200/texts/en", body, "If-Match",
				"\"0\"");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		String history = faultbook.sendAsEditor("GET", "/admin/codes/200/texts/en/history", null).body();
		assertThat(JsonPath.<String>read(history, "$.content[0].description")).isEqualTo(description);
		assertThat(JsonPath.<String>read(history, "$.content[0].remediation")).isEqualTo(remediation);
		assertThat(JsonPath.<String>read(history, "$.content[0].note")).isEqualTo(note);
		assertThat(faultbook.get("/codes/200").<String>read("$.description")).isEqualTo(description);
	}

	@ParameterizedTest
	@EnumSource
	void bidirectionalTextIsStored(TestDatabase database) {
		String description = "\u0627\u0644\u062C\u0647\u0627\u0632 \u2067(2065)\u2069 a\u200Db\u200C \uD83D\uDC69\u200D\uD83D\uDD27";
		FaultbookInstance faultbook = instanceOn(database);
		String body = "{\"description\":\"%s\",\"remediation\":\"\"}".formatted(description);
		HttpResponse<String> response = faultbook.sendAsEditor("PUT", "/admin/codes/200/texts/ar", body, "If-Match",
				"\"0\"");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(faultbook.get("/codes/200?lang=ar").<String>read("$.description")).isEqualTo(description);
	}

	@ParameterizedTest
	@EnumSource
	void longestNewCodeIsStored(TestDatabase database) {
		String code = "A" + "-".repeat(63);
		String message = "\uD83D\uDCA9".repeat(1_000);
		FaultbookInstance faultbook = instanceOn(database);
		HttpResponse<String> added = faultbook.sendAsEditor("PUT", "/admin/codes/" + code,
				"{\"message\":\"%s\",\"category\":\"general\"}".formatted(message), "If-None-Match", "*");
		assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
		String read = faultbook.sendAsEditor("GET", "/admin/codes/" + code, null).body();
		assertThat(JsonPath.<String>read(read, "$.message")).isEqualTo(message);
	}

}
