import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The Docker engine, by its client. */
final class Docker {

	private Docker() {
	}

	static String run(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of("docker"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		check(process.waitFor() == 0, "docker " + arguments[0] + " succeeds: " + output);
		return output;
	}

	static void check(boolean holds, String what) {
		if (!holds) {
			throw new IllegalStateException("It does not hold that " + what);
		}
	}

}
