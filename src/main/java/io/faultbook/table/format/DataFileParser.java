package io.faultbook.table.format;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Parses JSON, YAML, and Java properties into maps, lists, and scalars. */
final class DataFileParser {

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(TableLimits.MAX_DEPTH)
				.maxStringLength(TableLimits.MAX_CELL_LENGTH)
				.maxNameLength(TableLimits.MAX_CELL_LENGTH)
				.maxTokenCount(TableLimits.MAX_CELLS)
				.build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
			.enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
			.build())
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private DataFileParser() {
	}

	static @Nullable Object parseJson(String text) {
		try {
			return JSON.readValue(text, Object.class);
		}
		catch (StreamConstraintsException ex) {
			String message = ex.getOriginalMessage();
			throw message.contains("nesting depth") ? UnreadableTableException.forTooDeepNesting()
					: message.contains("oken count")
							? UnreadableTableException.forTooMany("cells", TableLimits.MAX_CELLS)
							: UnreadableTableException.forTooLongCell(lineOf(ex));
		}
		catch (JacksonException ex) {
			throw ex.getOriginalMessage().startsWith("Duplicate") ? UnreadableTableException.forDuplicateKey(lineOf(ex))
					: UnreadableTableException.forInvalidSyntax(TableFormat.JSON, lineOf(ex), ex);
		}
	}

	private static int lineOf(JacksonException ex) {
		return (ex.getLocation() != null) ? ex.getLocation().getLineNr() : 0;
	}

	/** All scalars are text, so {@code 007} stays {@code 007}. */
	static @Nullable Object parseYaml(String text) {
		if (text.length() > TableLimits.MAX_YAML_LENGTH) {
			throw UnreadableTableException.forTooLargeFile(TableLimits.MAX_YAML_LENGTH);
		}
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(TableLimits.MAX_YAML_LENGTH);
		options.setNestingDepthLimit(TableLimits.MAX_DEPTH);
		options.setMaxAliasesForCollections(TableLimits.MAX_YAML_ALIASES);
		options.setAllowDuplicateKeys(false);
		Yaml yaml = new Yaml(new BoundedConstructor(options), new Representer(new DumperOptions()), new DumperOptions(),
				options, new TextResolver());
		try {
			List<Object> documents = new ArrayList<>();
			yaml.loadAll(text).forEach(documents::add);
			return (documents.size() == 1) ? documents.get(0) : documents;
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 0;
			throw (ex instanceof DuplicateKeyException) ? UnreadableTableException.forDuplicateKey(line)
					: UnreadableTableException.forInvalidSyntax(TableFormat.YAML, line, ex);
		}
		catch (YAMLException ex) {
			boolean deep = String.valueOf(ex.getMessage()).startsWith("Nesting Depth");
			throw deep ? UnreadableTableException.forTooDeepNesting()
					: UnreadableTableException.forInvalidSyntax(TableFormat.YAML, 0, ex);
		}
	}

	/**
	 * The properties by prefix: {@code error.auth.1001} is {@code 1001} in {@code auth},
	 * if all keys start with {@code error}.
	 */
	static Object parseProperties(String text) {
		OrderedProperties properties = new OrderedProperties();
		try {
			properties.load(new StringReader(text));
		}
		catch (IOException | IllegalArgumentException ex) {
			throw UnreadableTableException.forInvalidSyntax(TableFormat.PROPERTIES, 0, ex);
		}
		int start = commonPrefixLength(List.copyOf(properties.values.keySet()));
		Map<String, Map<String, String>> groups = new LinkedHashMap<>();
		properties.values.forEach((key, value) -> {
			int dot = Math.max(start - 1, key.lastIndexOf('.'));
			groups.computeIfAbsent((dot < start) ? "" : key.substring(start, dot), (group) -> new LinkedHashMap<>())
				.put(key.substring(dot + 1), value);
		});
		return (groups.size() == 1) ? groups.values().iterator().next() : groups;
	}

	/** The length of the segments, including their dots, that all keys start with. */
	private static int commonPrefixLength(List<String> keys) {
		String prefix = keys.isEmpty() ? "" : keys.get(0);
		for (String key : keys) {
			int difference = Arrays.mismatch(prefix.toCharArray(), key.toCharArray());
			prefix = (difference < 0) ? prefix : prefix.substring(0, difference);
		}
		return prefix.lastIndexOf('.') + 1;
	}

	/** Keeps the order, and rejects keys that occur twice. */
	private static final class OrderedProperties extends Properties {

		private static final long serialVersionUID = 1L;

		private final transient Map<String, String> values = new LinkedHashMap<>();

		@Override
		public synchronized @Nullable Object put(Object key, Object value) {
			if (this.values.putIfAbsent((String) key, (String) value) != null) {
				throw UnreadableTableException.forDuplicateKey(key);
			}
			if (this.values.size() > TableLimits.MAX_ROWS) {
				throw UnreadableTableException.forTooMany("rows", TableLimits.MAX_ROWS);
			}
			return null;
		}

	}

	/** Bounds the fields that merge keys copy. */
	private static final class BoundedConstructor extends SafeConstructor {

		private long fieldCount;

		private BoundedConstructor(LoaderOptions options) {
			super(options);
		}

		@Override
		protected void flattenMapping(MappingNode node, boolean forceStringKeys) {
			super.flattenMapping(node, forceStringKeys);
			this.fieldCount += node.getValue().size();
			if (this.fieldCount > TableLimits.MAX_CELLS) {
				throw UnreadableTableException.forTooMany("cells", TableLimits.MAX_CELLS);
			}
		}

	}

	private static final class TextResolver extends Resolver {

		private static final Pattern NOTHING = Pattern.compile("~|null|");

		@Override
		protected void addImplicitResolvers() {
			addImplicitResolver(Tag.MERGE, MERGE, "<");
			addImplicitResolver(Tag.NULL, NOTHING, "~n\0");
			addImplicitResolver(Tag.NULL, NOTHING, null);
		}

	}

}
