package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.http.MediaType;

/** Composes entries, and renders them with the renderer for a media type. */
final class EntryRenderers {

	private final EntryComposer composer;

	private final Map<MediaType, EntryRenderer> renderers;

	EntryRenderers(List<EntryRenderer> renderers, CodeUrls urls) {
		this.composer = new EntryComposer(urls);
		this.renderers = renderers.stream()
			.collect(Collectors.toUnmodifiableMap(EntryRenderer::mediaType, Function.identity()));
	}

	Entry compose(RenderingInput input, Locale language) {
		return this.composer.compose(input, language);
	}

	Entry composeWithoutSteps(RenderingInput input, Locale language) {
		return this.composer.composeWithoutSteps(input, language);
	}

	Representation render(RenderingInput input, Locale language, MediaType type) {
		EntryRenderer renderer = this.renderers.get(type);
		if (renderer == null) {
			throw new IllegalArgumentException("No renderer for " + type);
		}
		return Representation.of(renderer.render(compose(input, language), input.heading(language)));
	}

}
