import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs the Docker client. */
final class Docker {

	private Docker() {
	}

	static String run(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of("docker"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		check(process.waitFor() == 0, "docker " + arguments[0] + ": " + output);
		return output;
	}

	static void check(boolean condition, String description) {
		if (!condition) {
			throw new IllegalStateException("Check failed: " + description);
		}
	}

}
