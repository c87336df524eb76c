import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phrases in vocabulary.txt, by section. */
final class Vocabulary {

	private final Map<String, List<String[]>> sections = new HashMap<>();

	Vocabulary(Path file) throws IOException {
		List<String[]> section = new ArrayList<>();
		for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
			if (line.startsWith("[")) {
				section = this.sections.computeIfAbsent(line.substring(1, line.indexOf(']')), (key) -> new ArrayList<>());
			}
			else if (!line.isBlank() && !line.startsWith("#")) {
				section.add(Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new));
			}
		}
	}

	List<String[]> section(String name) {
		return this.sections.get(name);
	}

}
