package io.faultbook.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The series that an instance exports, in the text format of Prometheus.
 *
 * @param series one line per series, without its value
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Exposition
 * formats</a>
 */
record ExportedMetrics(List<String> series) {

	private static final Pattern SELECTOR = Pattern.compile("([a-z_:]+)\\{([^}]*)\\}");

	private static final Pattern LABEL = Pattern.compile("([a-z_]+)(=~|!~|!=|=)\"([^\"]*)\"");

	private static final Pattern GROUPING = Pattern.compile("by \\(([a-z_, ]+)\\)");

	/** Labels and metrics that Prometheus itself adds. */
	private static final List<String> ADDED_BY_PROMETHEUS = List.of("job", "namespace", "instance", "pod", "up");

	ExportedMetrics {
		series = List.copyOf(series);
	}

	static ExportedMetrics of(String text) {
		return new ExportedMetrics(text.lines()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.substring(0, line.lastIndexOf(' ')))
			.toList());
	}

	/** The selectors and labels of an expression that the instance doesn't export. */
	List<String> missing(String expression) {
		List<String> missing = new ArrayList<>();
		List<MatchResult> selectors = SELECTOR.matcher(expression).results().toList();
		for (MatchResult selector : selectors) {
			if (!ADDED_BY_PROMETHEUS.contains(selector.group(1)) && !isExported(selector.group(1), selector.group(2))) {
				missing.add(selector.group());
			}
		}
		GROUPING.matcher(expression)
			.results()
			.flatMap((grouping) -> Pattern.compile(", *").splitAsStream(grouping.group(1)))
			.filter((label) -> !ADDED_BY_PROMETHEUS.contains(label))
			.filter((label) -> selectors.stream().noneMatch((selector) -> hasLabel(selector.group(1), label)))
			.forEach((label) -> missing.add("by " + label));
		return missing;
	}

	private boolean isExported(String metric, String matchers) {
		return this.series.stream()
			.filter((line) -> line.replaceFirst("\\{.*", "").equals(metric))
			.anyMatch((line) -> LABEL.matcher(matchers)
				.results()
				.filter((matcher) -> !ADDED_BY_PROMETHEUS.contains(matcher.group(1)))
				.allMatch((matcher) -> matches(labels(line), matcher)));
	}

	private boolean hasLabel(String metric, String label) {
		return this.series.stream()
			.anyMatch((line) -> line.startsWith(metric + "{") && labels(line).containsKey(label));
	}

	private static boolean matches(Map<String, String> labels, MatchResult matcher) {
		String value = labels.get(matcher.group(1));
		return value != null && switch (matcher.group(2)) {
			case "=" -> value.equals(matcher.group(3));
			case "!=" -> !value.equals(matcher.group(3));
			case "=~" -> value.matches(matcher.group(3));
			default -> !value.matches(matcher.group(3));
		};
	}

	private static Map<String, String> labels(String line) {
		Map<String, String> labels = new TreeMap<>();
		LABEL.matcher(line).results().forEach((label) -> labels.put(label.group(1), label.group(3)));
		return labels;
	}

}
