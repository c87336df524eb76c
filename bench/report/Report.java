import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints what was measured as a Markdown table, and draws it. */
public final class Report {

	private Report() {
	}

	/** bars, samples, a file with words on the machine, and where the picture goes, if anywhere. */
	public static void main(String[] arguments) throws IOException {
		Samples samples = new Samples(Path.of(arguments[1]));
		List<Bar> bars = Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)
			.stream()
			.filter((line) -> !line.startsWith("#") && !line.isBlank())
			.map((line) -> Bar.of(line, samples))
			.filter(Bar::measured)
			.toList();
		String machine = Files.readString(Path.of(arguments[2])).strip();
		PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
		out.println("| | what | bar | measured | lowest – highest | medians | |");
		out.println("|---|---|---|---|---|---|---|");
		String part = "";
		for (Bar bar : bars) {
			out.println("| " + (bar.part().equals(part) ? "" : bar.part()) + " | " + bar.words() + " | "
					+ bar.limitWords() + " | " + bar.figureWords() + " | " + bar.spreadWords() + " | " + bar.sources()
					+ " | " + (!bar.hasLimit() ? "" : bar.passed() ? "met" : "**missed**") + " |");
			part = bar.part();
		}
		out.println("\n" + machine);
		out.flush();
		if (arguments.length > 3) {
			Files.writeString(Path.of(arguments[3]), new Picture(bars.stream().filter(Bar::hasLimit).toList(), machine).draw());
		}
	}

}
