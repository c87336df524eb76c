package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.http.MediaType;

/** Composes and renders entries. */
final class EntryRendering {

	private final EntryComposer composer = new EntryComposer();

	private final Map<MediaType, EntryRenderer> renderers;

	EntryRendering(List<EntryRenderer> renderers) {
		this.renderers = renderers.stream()
			.collect(Collectors.toUnmodifiableMap(EntryRenderer::mediaType, Function.identity()));
	}

	/** Say what is said about a code in one of its languages. */
	Entry compose(RenderingInput basis, Locale language) {
		return this.composer.compose(basis.code(), language, basis.languages(), basis.related());
	}

	/** The same without its steps. */
	Entry row(RenderingInput basis, Locale language) {
		return this.composer.row(basis.code(), language, basis.languages(), basis.related());
	}

	/**
	 * Render the entry of a code in one of its languages.
	 * @throws IllegalArgumentException if there is no renderer of that type
	 */
	Representation render(RenderingInput basis, Locale language, MediaType type) {
		EntryRenderer renderer = this.renderers.get(type);
		if (renderer == null) {
			throw new IllegalArgumentException("No renderer for " + type);
		}
		return Representation.of(renderer.render(compose(basis, language), basis.categoryTitle(language)));
	}

}
