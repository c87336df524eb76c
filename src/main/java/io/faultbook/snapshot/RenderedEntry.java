package io.faultbook.snapshot;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

import org.springframework.http.MediaType;

/**
 * An entry with its representations. JSON is made at load, for programs ask for it most;
 * the others upon request: all forms of 100,000 codes would take half a gigabyte.
 */
public final class RenderedEntry {

	private final RenderingInput input;

	private final Locale language;

	private final EntryRendering rendering;

	private final Representation json;

	RenderedEntry(RenderingInput input, Locale language, EntryRendering rendering) {
		this.input = input;
		this.language = language;
		this.rendering = rendering;
		this.json = rendering.render(input, language, MediaType.APPLICATION_JSON);
	}

	/** What is said, composed anew each time: to keep it would double the memory. */
	public Entry compose() {
		return this.rendering.compose(this.input, this.language);
	}

	/**
	 * The same without its steps, for rows of a table: reading the steps takes most of
	 * the time.
	 */
	public Entry composeWithoutSteps() {
		return this.rendering.composeWithoutSteps(this.input, this.language);
	}

	/** The language of the texts. */
	public Locale language() {
		return this.language;
	}

	/** When the text last changed. */
	public Instant updatedAt() {
		return Objects.requireNonNull(this.input.code().in(this.language).effective()).updatedAt();
	}

	/**
	 * Get the representation as a media type.
	 * @throws IllegalArgumentException if there is no renderer of that type
	 */
	public Representation representation(MediaType type) {
		return type.equals(MediaType.APPLICATION_JSON) ? this.json
				: this.rendering.render(this.input, this.language, type);
	}

}
