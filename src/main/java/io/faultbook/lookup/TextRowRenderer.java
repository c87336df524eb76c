package io.faultbook.lookup;

import java.nio.charset.StandardCharsets;

import io.faultbook.snapshot.CatalogEntry;
import io.faultbook.snapshot.EntryRenderer;
import io.faultbook.snapshot.Rendition;

import org.springframework.stereotype.Component;

/** Renders an entry as one line of a terminal: code, message, description. */
@Component
class TextRowRenderer implements EntryRenderer {

	private static final int CODE_COLUMNS = 7;

	@Override
	public Rendition rendition() {
		return Rendition.TEXT_ROW;
	}

	@Override
	public byte[] render(CatalogEntry entry, String categoryTitle) {
		String description = entry.description().replaceAll("\\s+", " ");
		String row = TerminalText.pad(entry.code(), CODE_COLUMNS) + ' ' + entry.message() + " - " + description;
		return (TerminalText.cut(row) + '\n').getBytes(StandardCharsets.UTF_8);
	}

}
