package io.faultbook.lookup;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.faultbook.editing.Handling;
import io.faultbook.snapshot.Entry;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a list as CSV. Null and an empty string are both an empty field.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvListWriter {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180;

	private CsvListWriter() {
	}

	private static <T> String ids(List<T> values, Function<T, String> toId) {
		return values.stream().map(toId).collect(Collectors.joining(" "));
	}

	static void write(CodePage page, OutputStream out) throws IOException {
		BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		CSVPrinter csv = new CSVPrinter(writer, FORMAT);
		csv.printRecord("code", "message", "category", "language", "description", "remediation", "origin", "outdated",
				"retired", "related", "updatedAt", "approximate", "unknown", "catalog", "aliases", "retry", "actors",
				"httpStatus", "links");
		for (String code : page.unknownCodes()) {
			csv.printRecord(code, "", "", "", "", "", "", "", "", "", "", "", true, "", "", "", "", "", "");
		}
		for (CodePage.Item item : page.items()) {
			Entry entry = item.entry().composeWithoutSteps();
			csv.printRecord(entry.code(), entry.message(), entry.category(), entry.language(), entry.description(),
					entry.remediation(), entry.origin().id(), entry.outdated(), entry.retired(),
					String.join(" ", entry.related()), entry.updatedAt(), page.approximate(), false, entry.catalog(),
					String.join(" ", entry.aliases()), (entry.retry() != null) ? entry.retry().id() : null,
					ids(entry.actors(), Handling.Actor::id), entry.httpStatus(),
					ids(entry.links(), Handling.Link::url));
		}
		writer.flush();
	}

}
