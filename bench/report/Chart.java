import java.util.List;
import java.util.Locale;

/**
 * Draws how each result compares with its target, as SVG with a logarithmic scale. Bars that extend past the line are
 * better than the target. The colors suit light and dark pages.
 */
final class Chart {

	private static final int WIDTH = 900;

	private static final int ROW_HEIGHT = 26;

	private static final int TOP = 56;

	private static final int LEFT = 340;

	/** The position of the targets. */
	private static final int TARGET_X = 480;

	private static final int RIGHT = 720;

	private static final String STYLE = """
			text { font: 13px system-ui, sans-serif; fill: #1f2328 }
			.small { font-size: 11px; fill: #59636e }
			.title { font-size: 16px; font-weight: 600 }
			.met { fill: #1a7f64 } .missed { fill: #c2570c } .spread { stroke: #1f2328 } .line { stroke: #59636e }
			@media (prefers-color-scheme: dark) {
			text { fill: #e6edf3 } .small { fill: #9198a1 } .spread { stroke: #e6edf3 } .line { stroke: #9198a1 }
			.met { fill: #3fb68b } .missed { fill: #f0883e } }
			""";

	private final List<Measurement> measurements;

	private final String machine;

	private final StringBuilder svg = new StringBuilder();

	Chart(List<Measurement> measurements, String machine) {
		this.measurements = measurements;
		this.machine = machine;
	}

	String draw() {
		List<String> notes = wrap(this.machine, 130);
		int bottom = TOP + this.measurements.size() * ROW_HEIGHT;
		int height = bottom + 34 + notes.size() * 15;
		this.svg.append(format(
				"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">%n",
				WIDTH, height, WIDTH, height));
		this.svg.append("<title>Results compared with their targets</title>\n<style>" + STYLE + "</style>\n");
		text(12, 24, "title", "start", "Results compared with their targets");
		text(TARGET_X, 46, "small", "middle", "target");
		text(TARGET_X + 12 + 60, 46, "small", "start", "better →");
		for (int i = 0; i < this.measurements.size(); i++) {
			row(this.measurements.get(i), TOP + i * ROW_HEIGHT);
		}
		this.svg.append(format("<path class=\"line\" d=\"M%d %dV%d\" stroke-dasharray=\"3 3\"/>%n", TARGET_X, TOP - 6,
				bottom));
		for (int i = 0; i < notes.size(); i++) {
			text(12, bottom + 26 + i * 15, "small", "start", notes.get(i));
		}
		return this.svg.append("</svg>\n").toString();
	}

	private void row(Measurement measurement, int y) {
		double end = position(measurement.margin());
		text(LEFT - 12, y + 16, "", "end", measurement.label());
		this.svg.append(format("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" rx=\"2\"/>%n",
				measurement.met() ? "met" : "missed", LEFT, y + 4, end - LEFT));
		List<Double> margins = measurement.results()
			.stream()
			.map(measurement::margin)
			.sorted()
			.toList();
		this.svg.append(format("<path class=\"spread\" d=\"M%.1f %dH%.1f\"/>%n", position(margins.get(0)), y + 11,
				position(margins.get(margins.size() - 1))));
		text(RIGHT + 14, y + 16, "", "start", measurement.resultText() + "  (" + measurement.targetText() + ")");
	}

	/** The left end is a hundred times worse than the target, the right end a hundred times better. */
	private static double position(double margin) {
		double scale = Math.log10(margin);
		double x = (scale < 0) ? TARGET_X + scale * (TARGET_X - LEFT) / 2 : TARGET_X + scale * (RIGHT - TARGET_X) / 2;
		return Math.max(LEFT + 2, Math.min(RIGHT, x));
	}

	private void text(int x, int y, String style, String anchor, String content) {
		this.svg.append(format("<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", style, x, y, anchor,
				content.replace("&", "&amp;").replace("<", "&lt;")));
	}

	private static List<String> wrap(String text, int width) {
		return List.of(text.replaceAll("(.{1," + width + "})(?: |$)", "$1\n").strip().split("\n"));
	}

	private static String format(String pattern, Object... values) {
		return String.format(Locale.ROOT, pattern, values);
	}

}
