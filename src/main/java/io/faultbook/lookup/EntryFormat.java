package io.faultbook.lookup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import io.faultbook.catalog.Rendition;

import org.springframework.http.MediaType;

/** A media type that a single code is served as. */
enum EntryFormat {

	JSON(MediaType.APPLICATION_JSON, Rendition.JSON),

	TEXT(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), Rendition.TEXT),

	MARKDOWN(new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8), Rendition.MARKDOWN);

	private final MediaType mediaType;

	private final Rendition rendition;

	EntryFormat(MediaType mediaType, Rendition rendition) {
		this.mediaType = mediaType;
		this.rendition = rendition;
	}

	static List<MediaType> mediaTypes() {
		return Arrays.stream(values()).map(EntryFormat::mediaType).toList();
	}

	static EntryFormat of(MediaType mediaType) {
		return Arrays.stream(values()).filter((format) -> format.mediaType.equals(mediaType)).findFirst().orElseThrow();
	}

	MediaType mediaType() {
		return this.mediaType;
	}

	Rendition rendition() {
		return this.rendition;
	}

}
