package io.faultbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The configuration table of each README lists every property of Faultbook, with its
 * default value.
 */
class ReadmeConfigurationTests {

	private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

	/** One or more names and their default values. */
	private static final Pattern ROW = Pattern.compile("(?m)^\\| (`faultbook\\.[^|]+) \\| ([^|]+) \\|");

	private static final Pattern CODE_SPAN = Pattern.compile("`([^`]+)`");

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.zh-CN.md" })
	void everyPropertyIsListedWithItsDefault(String name) throws IOException {
		Map<String, String> listed = new TreeMap<>();
		ROW.matcher(Files.readString(Path.of(name))).results().forEach((row) -> addProperties(row, listed));
		Map<String, String> expected = JsonMapper.shared()
			.readTree(METADATA.toFile())
			.path("properties")
			.valueStream()
			.collect(Collectors.toMap((property) -> property.path("name").asString(),
					(property) -> property.path("defaultValue").asString("")));
		assertThat(listed).containsExactlyInAnyOrderEntriesOf(expected);
	}

	/**
	 * A name that starts with a dot replaces the last part of the first name in its row.
	 */
	private static void addProperties(MatchResult row, Map<String, String> listed) {
		List<String> names = codeSpans(row.group(1));
		List<String> defaults = codeSpans(row.group(2));
		String prefix = names.get(0).substring(0, names.get(0).lastIndexOf('.'));
		for (int i = 0; i < names.size(); i++) {
			String name = names.get(i).startsWith(".") ? prefix + names.get(i) : names.get(i);
			listed.put(name, (i < defaults.size()) ? defaults.get(i) : "");
		}
	}

	private static List<String> codeSpans(String cell) {
		return CODE_SPAN.matcher(cell).results().map((span) -> span.group(1)).toList();
	}

}
