import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A line of measurements.tsv, with its samples. */
record Measurement(String part, String label, boolean ratio, List<Double> values, List<Double> divisors,
		String comparison, double target, String unit) {

	static Measurement of(String line, Samples samples) {
		String[] fields = line.split("\t", -1);
		return new Measurement(fields[0], fields[1], fields[2].equals("ratio"), samples.values(fields[3]),
				samples.values(fields[4]), fields[5], fields[6].isEmpty() ? 0 : Double.parseDouble(fields[6]),
				fields[7]);
	}

	boolean available() {
		return !this.values.isEmpty() && (!this.ratio || !this.divisors.isEmpty());
	}

	boolean hasTarget() {
		return !this.comparison.isEmpty();
	}

	/** The ratio of each round, or the values. */
	List<Double> results() {
		return !this.ratio ? this.values : IntStream.range(0, Math.min(this.values.size(), this.divisors.size()))
			.mapToObj((round) -> this.values.get(round) / this.divisors.get(round))
			.toList();
	}

	double result() {
		return Samples.median(results());
	}

	boolean met() {
		return this.comparison.equals(">=") ? result() >= this.target
				: this.comparison.equals("<") ? result() < this.target : result() <= this.target;
	}

	double margin() {
		return margin(result());
	}

	/** How many times better than the target a result is; less than 1 if it misses the target. */
	double margin(double result) {
		return this.comparison.equals(">=") ? result / this.target : this.target / result;
	}

	String targetText() {
		return !hasTarget() ? ""
				: this.comparison.replace(">=", "≥").replace("<=", "≤") + " " + number(this.target) + suffix();
	}

	String resultText() {
		return number(result()) + suffix();
	}

	String spreadText() {
		List<Double> sorted = results().stream().sorted().toList();
		return (sorted.size() < 2) ? "" : number(sorted.get(0)) + " – " + number(sorted.get(sorted.size() - 1));
	}

	/** The medians of both series of a ratio. */
	String medianText() {
		return !this.ratio ? "" : number(Samples.median(this.values)) + " vs. " + number(Samples.median(this.divisors))
				+ " " + this.unit;
	}

	private String suffix() {
		return this.ratio ? "" : " " + this.unit;
	}

	/** Rounds to three significant digits. */
	static String number(double value) {
		int digits = (value >= 100) ? 0 : (value >= 10) ? 1 : (value >= 1) ? 2 : 3;
		String number = String.format(Locale.ROOT, "%,." + digits + "f", value);
		return number.contains(".") ? number.replaceFirst("\\.?0+$", "") : number;
	}

}
