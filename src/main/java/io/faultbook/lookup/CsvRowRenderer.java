package io.faultbook.lookup;

import java.nio.charset.StandardCharsets;

import io.faultbook.catalog.CatalogEntry;
import io.faultbook.catalog.EntryRenderer;
import io.faultbook.catalog.Rendition;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Renders an entry as a CSV record; null and nothing are both an empty field.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
@Component
class CsvRowRenderer implements EntryRenderer {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180;

	static byte[] header() {
		return row("code", "message", "category", "language", "description", "remediation", "origin", "outdated",
				"retired", "related", "updatedAt");
	}

	@Override
	public Rendition rendition() {
		return Rendition.CSV_ROW;
	}

	@Override
	public byte[] render(CatalogEntry entry, String categoryTitle) {
		return row(entry.code(), entry.message(), entry.category(), entry.language(), entry.description(),
				entry.remediation(), entry.origin().id(), entry.outdated(), entry.retired(),
				String.join(" ", entry.related()), entry.updatedAt());
	}

	private static byte[] row(@Nullable Object... values) {
		return (FORMAT.format(values) + FORMAT.getRecordSeparator()).getBytes(StandardCharsets.UTF_8);
	}

}
