import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** One line of bars.tsv with what was measured for it. */
record Bar(String part, String words, boolean ratio, List<Double> values, List<Double> others, String sign, double limit,
		String unit) {

	static Bar of(String line, Samples samples) {
		String[] fields = line.split("\t", -1);
		return new Bar(fields[0], fields[1], fields[2].equals("ratio"), samples.of(fields[3]), samples.of(fields[4]),
				fields[5], fields[6].isEmpty() ? 0 : Double.parseDouble(fields[6]), fields[7]);
	}

	boolean measured() {
		return !this.values.isEmpty() && (!this.ratio || !this.others.isEmpty());
	}

	boolean hasLimit() {
		return !this.sign.isEmpty();
	}

	/** The ratio of each round, or the values themselves. */
	List<Double> figures() {
		return !this.ratio ? this.values : IntStream.range(0, Math.min(this.values.size(), this.others.size()))
			.mapToObj((round) -> this.values.get(round) / this.others.get(round))
			.toList();
	}

	double figure() {
		return Samples.median(figures());
	}

	boolean passed() {
		return this.sign.equals(">=") ? figure() >= this.limit
				: this.sign.equals("<") ? figure() < this.limit : figure() <= this.limit;
	}

	/** How many times better than asked: 1 is just enough. */
	double margin() {
		return this.sign.equals(">=") ? figure() / this.limit : this.limit / figure();
	}

	String limitWords() {
		return !hasLimit() ? "" : this.sign.replace(">=", "≥").replace("<=", "≤") + " " + number(this.limit) + suffix();
	}

	String figureWords() {
		return number(figure()) + suffix();
	}

	String spreadWords() {
		List<Double> sorted = figures().stream().sorted().toList();
		return (sorted.size() < 2) ? "" : number(sorted.get(0)) + " – " + number(sorted.get(sorted.size() - 1));
	}

	/** The medians that a ratio is of. */
	String sources() {
		return !this.ratio ? "" : number(Samples.median(this.values)) + " to " + number(Samples.median(this.others))
				+ " " + this.unit;
	}

	private String suffix() {
		return this.ratio ? "" : " " + this.unit;
	}

	/** Three significant digits. */
	static String number(double value) {
		int digits = (value >= 100) ? 0 : (value >= 10) ? 1 : (value >= 1) ? 2 : 3;
		String number = String.format(Locale.ROOT, "%,." + digits + "f", value);
		return number.contains(".") ? number.replaceFirst("\\.?0+$", "") : number;
	}

}
