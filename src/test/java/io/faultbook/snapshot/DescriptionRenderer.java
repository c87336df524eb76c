package io.faultbook.snapshot;

import java.nio.charset.StandardCharsets;

/** Renders no more than the description. */
final class DescriptionRenderer implements EntryRenderer {

	@Override
	public Rendition rendition() {
		return Rendition.JSON;
	}

	@Override
	public byte[] render(CatalogEntry entry, String categoryTitle) {
		return entry.description().getBytes(StandardCharsets.UTF_8);
	}

}
