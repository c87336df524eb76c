package io.faultbook.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value of the chart, as {@code values.yaml} documents it.
 *
 * @param path its keys, separated by dots
 * @param defaultValue its default, as JSON
 * @param description the text of the {@code # --} comment above it
 */
record DocumentedValue(String path, String defaultValue, String description) {

	private static final Pattern COMMENT = Pattern.compile("\\s*# -- (.+)");

	private static final Pattern KEY = Pattern.compile("( *)([A-Za-z0-9]+):.*");

	/**
	 * Read the documented values.
	 * @param undocumented collects the keys that have neither a comment nor documented
	 * keys below them
	 */
	static List<DocumentedValue> read(String yaml, List<String> undocumented) {
		Map<String, Object> values = new Yaml().load(yaml);
		List<DocumentedValue> documented = new ArrayList<>();
		Deque<String> keys = new ArrayDeque<>();
		String comment = null;
		int documentedDepth = -1;
		for (String line : yaml.lines().toList()) {
			Matcher description = COMMENT.matcher(line);
			Matcher key = KEY.matcher(line);
			if (description.matches()) {
				comment = description.group(1);
			}
			else if (key.matches() && (documentedDepth < 0 || key.group(1).length() / 2 <= documentedDepth)) {
				int depth = key.group(1).length() / 2;
				while (keys.size() > depth) {
					keys.removeLast();
				}
				keys.addLast(key.group(2));
				documentedDepth = (comment != null) ? depth : -1;
				String path = String.join(".", keys);
				Object value = find(values, keys);
				if (comment != null) {
					documented.add(new DocumentedValue(path, JsonMapper.shared().writeValueAsString(value), comment));
				}
				else if (!(value instanceof Map<?, ?> map) || map.isEmpty()) {
					undocumented.add(path);
				}
				comment = null;
			}
		}
		return documented;
	}

	String toRow() {
		return "| `%s` | `%s` | %s |".formatted(this.path, this.defaultValue, this.description);
	}

	private static @Nullable Object find(Map<String, Object> values, Iterable<String> keys) {
		Object value = values;
		for (String key : keys) {
			value = ((Map<?, ?>) Objects.requireNonNull(value)).get(key);
		}
		return value;
	}

}
