package io.faultbook.lookup;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.faultbook.editing.Handling;
import io.faultbook.snapshot.Entry;

/** Writes a list as CSV. */
final class CsvListWriter {

	private CsvListWriter() {
	}

	private static <T> String ids(List<T> values, Function<T, String> toId) {
		return values.stream().map(toId).collect(Collectors.joining(" "));
	}

	static void write(CodePage page, CsvTable csv) throws IOException {
		csv.addRow("code", "message", "category", "language", "description", "remediation", "origin", "outdated",
				"retired", "related", "updatedAt", "approximate", "unknown", "catalog", "aliases", "retry", "actors",
				"httpStatus", "links", "url");
		for (String code : page.notFound()) {
			csv.addRow(code, "", "", "", "", "", "", "", "", "", "", "", true, "", "", "", "", "", "", "");
		}
		for (CodePage.Item item : page.items()) {
			Entry entry = item.entry().composeWithoutSteps();
			csv.addRow(entry.code(), entry.message(), entry.category(), entry.language(), entry.description(),
					entry.remediation(), entry.origin().id(), entry.outdated(), entry.retired(),
					String.join(" ", entry.related()), entry.updatedAt(), page.approximate(), false, entry.catalog(),
					String.join(" ", entry.aliases()), (entry.retry() != null) ? entry.retry().id() : null,
					ids(entry.actors(), Handling.Actor::id), entry.httpStatus(), ids(entry.links(), Handling.Link::url),
					entry.url());
		}
		csv.flush();
	}

}
