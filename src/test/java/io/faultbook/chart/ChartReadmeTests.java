package io.faultbook.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README lists every value as {@code values.yaml} documents it.
 * {@code -Dchart.write=true} regenerates the table.
 */
class ChartReadmeTests {

	private static final Path README = HelmChart.SOURCE.resolve("README.md");

	private static final String TABLE_HEADER = "| Value | Default | Description |\n|---|---|---|\n";

	@Test
	void everyValueIsDocumented() {
		List<String> undocumented = new ArrayList<>();
		assertThat(DocumentedValue.read(values(), undocumented)).hasSizeGreaterThan(100)
			.allSatisfy((value) -> assertThat(value.description()).endsWith("."));
		assertThat(undocumented).isEmpty();
	}

	@Test
	void undocumentedValueIsDetected() {
		List<String> undocumented = new ArrayList<>();
		assertThat(DocumentedValue.read("a:\n  # -- B.\n  b: 1\n  c: 2\n# -- D.\nd:\n  e: 3\n", undocumented))
			.containsExactly(new DocumentedValue("a.b", "1", "B."), new DocumentedValue("d", "{\"e\":3}", "D."));
		assertThat(undocumented).containsExactly("a.c");
	}

	@Test
	void readmeListsExactlyTheDocumentedValues() throws IOException {
		String table = TABLE_HEADER + DocumentedValue.read(values(), new ArrayList<>())
			.stream()
			.map(DocumentedValue::toRow)
			.collect(Collectors.joining("\n"));
		String readme = HelmChart.read(README);
		int start = readme.indexOf(TABLE_HEADER);
		int end = readme.indexOf("\n\n", start);
		assertThat(start).isPositive();
		assertThat(end).isGreaterThan(start);
		if (Boolean.getBoolean("chart.write")) {
			Files.writeString(README, readme.substring(0, start) + table + readme.substring(end));
		}
		else {
			assertThat(readme.substring(start, end).lines()).containsExactlyElementsOf(table.lines().toList());
		}
	}

	private static String values() {
		return HelmChart.read(HelmChart.SOURCE.resolve("values.yaml"));
	}

}
