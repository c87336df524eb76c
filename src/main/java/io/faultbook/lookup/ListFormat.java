package io.faultbook.lookup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import io.faultbook.pages.PageHeaders;

import org.springframework.http.MediaType;

/** A media type that a list of codes is served as. */
enum ListFormat {

	JSON(MediaType.APPLICATION_JSON),

	CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)),

	TEXT(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)),

	HTML(PageHeaders.TYPE);

	private final MediaType mediaType;

	ListFormat(MediaType mediaType) {
		this.mediaType = mediaType;
	}

	static List<MediaType> mediaTypes() {
		return Arrays.stream(values()).map(ListFormat::mediaType).toList();
	}

	static ListFormat of(MediaType mediaType) {
		return Arrays.stream(values()).filter((format) -> format.mediaType.equals(mediaType)).findFirst().orElseThrow();
	}

	/** Whether it shows where a search matched. */
	boolean showsMatches() {
		return this == JSON || this == HTML;
	}

	MediaType mediaType() {
		return this.mediaType;
	}

}
