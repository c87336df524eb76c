package io.faultbook.lookup;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import io.faultbook.pages.PageHeaders;
import io.faultbook.snapshot.Rendition;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/** A media type that a single code is served as. */
enum EntryFormat {

	JSON(MediaType.APPLICATION_JSON, Rendition.JSON),

	TEXT(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), Rendition.TEXT),

	MARKDOWN(new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8), Rendition.MARKDOWN),

	/** A page, which is made when it is first asked for. */
	HTML(PageHeaders.TYPE, null);

	private final MediaType mediaType;

	private final @Nullable Rendition rendition;

	EntryFormat(MediaType mediaType, @Nullable Rendition rendition) {
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

	/**
	 * The form that is rendered when a catalogue is loaded.
	 * @throws IllegalStateException if there is none
	 */
	Rendition rendition() {
		if (this.rendition == null) {
			throw new IllegalStateException(this + " is not rendered at load");
		}
		return this.rendition;
	}

}
