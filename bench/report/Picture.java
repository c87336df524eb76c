import java.util.List;
import java.util.Locale;

/**
 * Draws how each figure stands to its bar, on a logarithmic scale: right of the line is better than asked. The colours
 * are for light and for dark pages.
 */
final class Picture {

	private static final int WIDTH = 900;

	private static final int ROW = 26;

	private static final int TOP = 56;

	/** Where the scale begins, and where the bar is. */
	private static final int LEFT = 340;

	private static final int LINE = 480;

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

	private final List<Bar> bars;

	private final String machine;

	private final StringBuilder svg = new StringBuilder();

	Picture(List<Bar> bars, String machine) {
		this.bars = bars;
		this.machine = machine;
	}

	String draw() {
		List<String> notes = wrapped(this.machine, 130);
		int bottom = TOP + this.bars.size() * ROW;
		int height = bottom + 34 + notes.size() * 15;
		this.svg.append(format(
				"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">%n",
				WIDTH, height, WIDTH, height));
		this.svg.append("<title>What was measured, and the bars</title>\n<style>" + STYLE + "</style>\n");
		text(12, 24, "title", "start", "Measured, beside its bar");
		text(LINE, 46, "small", "middle", "the bar");
		text(LINE + 12 + 60, 46, "small", "start", "better than asked →");
		for (int i = 0; i < this.bars.size(); i++) {
			row(this.bars.get(i), TOP + i * ROW);
		}
		this.svg.append(format("<path class=\"line\" d=\"M%d %dV%d\" stroke-dasharray=\"3 3\"/>%n", LINE, TOP - 6, bottom));
		for (int i = 0; i < notes.size(); i++) {
			text(12, bottom + 26 + i * 15, "small", "start", notes.get(i));
		}
		return this.svg.append("</svg>\n").toString();
	}

	private void row(Bar bar, int y) {
		double end = position(bar.margin());
		text(LEFT - 12, y + 16, "", "end", bar.words());
		this.svg.append(format("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" rx=\"2\"/>%n",
				bar.passed() ? "met" : "missed", LEFT, y + 4, end - LEFT));
		List<Double> margins = bar.figures()
			.stream()
			.map((figure) -> bar.sign().equals(">=") ? figure / bar.limit() : bar.limit() / figure)
			.sorted()
			.toList();
		this.svg.append(format("<path class=\"spread\" d=\"M%.1f %dH%.1f\"/>%n", position(margins.get(0)), y + 11,
				position(margins.get(margins.size() - 1))));
		text(RIGHT + 14, y + 16, "", "start", bar.figureWords() + "  (" + bar.limitWords() + ")");
	}

	/** A hundred times worse is at the left end, ten thousand times better would be at the right one. */
	private static double position(double margin) {
		double scale = Math.log10(margin);
		double x = (scale < 0) ? LINE + scale * (LINE - LEFT) / 2 : LINE + scale * (RIGHT - LINE) / 2;
		return Math.max(LEFT + 2, Math.min(RIGHT, x));
	}

	private void text(int x, int y, String style, String anchor, String words) {
		this.svg.append(format("<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", style, x, y, anchor,
				words.replace("&", "&amp;").replace("<", "&lt;")));
	}

	private static List<String> wrapped(String words, int width) {
		return List.of(words.replaceAll("(.{1," + width + "})(?: |$)", "$1\n").strip().split("\n"));
	}

	private static String format(String pattern, Object... values) {
		return String.format(Locale.ROOT, pattern, values);
	}

}
