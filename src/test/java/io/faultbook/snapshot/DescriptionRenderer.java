package io.faultbook.snapshot;

import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;

/** Renders only the description. */
final class DescriptionRenderer implements EntryRenderer {

	@Override
	public MediaType mediaType() {
		return MediaType.APPLICATION_JSON;
	}

	@Override
	public byte[] render(Entry entry, String categoryTitle) {
		return entry.description().getBytes(StandardCharsets.UTF_8);
	}

}
