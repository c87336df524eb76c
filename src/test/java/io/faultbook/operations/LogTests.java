package io.faultbook.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import io.faultbook.FaultbookProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogTests {

	@Test
	void structuredLogUsesTheElasticCommonSchema(@TempDir Path directory) throws IOException {
		try (FaultbookProcess faultbook = FaultbookProcess.start(directory, "logging.structured.format.console=ecs",
				"spring.main.banner-mode=off")) {
			faultbook.sendAsEditor("PUT", "/admin/codes/9131/texts/en",
					"{\"description\":\"New.\",\"remediation\":null}", "If-Match", "\"0\"");
		}
		List<Map<String, Object>> lines = Files.readAllLines(directory.resolve("log.txt"))
			.stream()
			.map((line) -> JsonPath.<Map<String, Object>>read(line, "$"))
			.toList();
		assertThat(lines).isNotEmpty()
			.allSatisfy((line) -> assertThat(line).containsKeys("@timestamp", "message", "log", "ecs"))
			.anySatisfy((line) -> assertThat(line).containsEntry("action", "edit")
				.containsEntry("code", "9131")
				.containsEntry("editor", "editor"));
	}

}
