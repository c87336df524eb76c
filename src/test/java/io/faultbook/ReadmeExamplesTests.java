package io.faultbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the commands in the {@code console} blocks of each README against a service with
 * an empty database, and compares what they print with what the README shows. Only white
 * space at the end of an output is ignored, because JSON doesn't end with a line break.
 * {@value #REWRITE} replaces the outputs in the READMEs.
 */
@EnabledIf(value = "canRunExamples", disabledReason = "The examples need bash and curl")
class ReadmeExamplesTests {

	private static final String REWRITE = "mvn test -Dtest=ReadmeExamplesTests -Dreadme.write=true";

	private static final String ADDRESS = "localhost:8080";

	private static final Pattern START = Pattern.compile("FAULTBOOK_EDITOR_PASSWORD=(\\S+) mvn spring-boot:run");

	private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\n(.*?)^```$");

	/**
	 * A command, whose continuation lines have four spaces of indentation, its output,
	 * and blank lines.
	 */
	private static final Pattern EXAMPLE = Pattern
		.compile("(?m)^\\$ (.+(?:\n {4}.+)*)\n(?s:.*?)(?<=\n)(\n*)(?=^\\$ |\\z)");

	static boolean canRunExamples() {
		try {
			return ContinuousIntegration.isActive()
					|| new ProcessBuilder("bash", "-c", "command -v curl").start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.zh-CN.md" })
	void commandsPrintWhatTheReadmeShows(String name, @TempDir Path directory) throws IOException {
		Path file = Path.of(name);
		String readme = Files.readString(file);
		assertThat(blocks(readme)).isNotEmpty().allMatch((block) -> block.startsWith("$ "));
		Matcher start = START.matcher(readme);
		assertThat(start.find()).isTrue();
		try (FaultbookInstance faultbook = FaultbookInstance.start(TestDatabase.H2.create(),
				"faultbook.editor.password=" + start.group(1))) {
			Shell shell = new Shell(directory, faultbook.uri("").getAuthority());
			String actual = BLOCK.matcher(readme)
				.replaceAll((block) -> Matcher.quoteReplacement("```console\n" + shell.runAll(block.group(1)) + "```"));
			if (Boolean.getBoolean("readme.write")) {
				Files.writeString(file, actual);
			}
			else {
				assertThat(blocks(actual)).as(REWRITE).containsExactlyElementsOf(blocks(readme));
			}
		}
	}

	private static List<String> blocks(String readme) {
		return BLOCK.matcher(readme).results().map((block) -> block.group(1)).toList();
	}

	/**
	 * Runs examples with bash.
	 *
	 * @param directory the working directory; bash reads a command from a file there, so
	 * that it may have any character
	 * @param address where the service listens, in place of {@value #ADDRESS}
	 */
	private record Shell(Path directory, String address) {

		/** Replace the outputs in a block. */
		String runAll(String block) {
			return EXAMPLE.matcher(block)
				.replaceAll((example) -> Matcher
					.quoteReplacement("$ " + example.group(1) + '\n' + run(example.group(1)) + example.group(2)));
		}

		private String run(String command) {
			try {
				Path script = this.directory.resolve("example.sh");
				Files.writeString(script, command.replace(ADDRESS, this.address));
				ProcessBuilder bash = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true)
					.directory(this.directory.toFile());
				bash.environment().put("no_proxy", "localhost");
				byte[] output = bash.start().getInputStream().readAllBytes();
				String text = new String(output, StandardCharsets.UTF_8).stripTrailing();
				return text.isEmpty() ? "" : text + '\n';
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
