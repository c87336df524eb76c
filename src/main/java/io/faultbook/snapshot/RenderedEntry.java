package io.faultbook.snapshot;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

import org.springframework.http.MediaType;

/**
 * An entry with its representations. JSON, the most requested one, is rendered when the
 * snapshot is loaded. The others are rendered on request, because all formats of 100,000
 * codes would take half a gigabyte.
 */
public final class RenderedEntry {

	private final RenderingInput input;

	private final Locale language;

	private final EntryRenderers renderers;

	private final Representation json;

	RenderedEntry(RenderingInput input, Locale language, EntryRenderers renderers) {
		this.input = input;
		this.language = language;
		this.renderers = renderers;
		this.json = renderers.render(input, language, MediaType.APPLICATION_JSON);
	}

	/** Compose the entry. It isn't kept, because that would double the memory. */
	public Entry compose() {
		return this.renderers.compose(this.input, this.language);
	}

	/** Compose the entry without its steps, which take most of the time. */
	public Entry composeWithoutSteps() {
		return this.renderers.composeWithoutSteps(this.input, this.language);
	}

	public Locale language() {
		return this.language;
	}

	public Instant updatedAt() {
		return Objects.requireNonNull(this.input.code().text(this.language).effective()).updatedAt();
	}

	public Representation representation(MediaType type) {
		return type.equals(MediaType.APPLICATION_JSON) ? this.json
				: this.renderers.render(this.input, this.language, type);
	}

}
