import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints the measurements as a Markdown table, and writes the chart. */
public final class Report {

	private Report() {
	}

	/**
	 * Arguments: file of measurements, file of samples, file that describes the machine, and optionally file for the
	 * chart.
	 */
	public static void main(String[] arguments) throws IOException {
		Samples samples = new Samples(Path.of(arguments[1]));
		List<Measurement> measurements = Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)
			.stream()
			.filter((line) -> !line.startsWith("#") && !line.isBlank())
			.map((line) -> Measurement.of(line, samples))
			.filter(Measurement::available)
			.toList();
		String machine = Files.readString(Path.of(arguments[2])).strip();
		PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
		out.println("| | measurement | target | measured | lowest – highest | medians | |");
		out.println("|---|---|---|---|---|---|---|");
		String part = "";
		for (Measurement measurement : measurements) {
			out.println("| " + (measurement.part().equals(part) ? "" : measurement.part()) + " | " + measurement.label() + " | "
					+ measurement.targetText() + " | " + measurement.resultText() + " | " + measurement.spreadText() + " | "
					+ measurement.medianText() + " | "
					+ (!measurement.hasTarget() ? "" : measurement.met() ? "met" : "**missed**") + " |");
			part = measurement.part();
		}
		out.println("\n" + machine);
		out.flush();
		if (arguments.length > 3) {
			List<Measurement> charted = measurements.stream().filter(Measurement::hasTarget).toList();
			Files.writeString(Path.of(arguments[3]), new Chart(charted, machine).draw());
		}
	}

}
