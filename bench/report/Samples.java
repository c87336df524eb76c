import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The measured values, as named series in the order of rounds. */
final class Samples {

	private final Map<String, TreeMap<Integer, Double>> series = new TreeMap<>();

	Samples(Path file) throws IOException {
		for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
			String[] fields = line.split("\t");
			if (fields.length == 3) {
				this.series.computeIfAbsent(fields[0], (name) -> new TreeMap<>())
					.put(Integer.valueOf(fields[1]), Double.valueOf(fields[2]));
			}
		}
	}

	List<Double> values(String name) {
		return List.copyOf(this.series.getOrDefault(name, new TreeMap<>()).values());
	}

	static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		int n = sorted.size();
		return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
	}

}
