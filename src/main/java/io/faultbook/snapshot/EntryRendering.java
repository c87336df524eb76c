package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.http.MediaType;

/**
 * Makes what is served of an entry. JSON is made at load, for programs ask for it most;
 * the other forms upon first use, and those asked for most are kept: all of them for
 * 100,000 codes in two languages would take half a gigabyte.
 */
final class EntryRendering {

	/** In bytes, the keys roughly included. */
	private static final long MAX_WEIGHT = 16L << 20;

	private static final int KEY_WEIGHT = 200;

	private final EntryComposer composer = new EntryComposer();

	private final Map<MediaType, EntryRenderer> renderers;

	private final Cache<Key, Representation> cache = Caffeine.newBuilder()
		.maximumWeight(MAX_WEIGHT)
		.weigher((Key key, Representation made) -> made.body().length + KEY_WEIGHT)
		.build();

	EntryRendering(List<EntryRenderer> renderers) {
		this.renderers = renderers.stream()
			.collect(Collectors.toUnmodifiableMap(EntryRenderer::mediaType, Function.identity()));
	}

	/** Say what is said about a code in one of its languages. */
	CatalogEntry compose(CodeBasis basis, Locale language) {
		return this.composer.compose(basis.code(), language, basis.languages(), basis.related());
	}

	/** The same without its steps. */
	CatalogEntry row(CodeBasis basis, Locale language) {
		return this.composer.row(basis.code(), language, basis.languages(), basis.related());
	}

	/** The entry's JSON, to be kept with it. */
	Representation json(CodeBasis basis, Locale language) {
		return render(basis, compose(basis, language), language, MediaType.APPLICATION_JSON);
	}

	/**
	 * Another form of an entry.
	 * @param entry the entry, which is the key of what is kept
	 * @throws IllegalArgumentException if there is no renderer of that type
	 */
	Representation get(RenderedEntry entry, MediaType type) {
		return this.cache.get(new Key(entry, type),
				(missing) -> render(entry.basis(), entry.entry(), entry.language(), type));
	}

	private Representation render(CodeBasis basis, CatalogEntry entry, Locale language, MediaType type) {
		EntryRenderer renderer = this.renderers.get(type);
		if (renderer == null) {
			throw new IllegalArgumentException("No renderer for " + type);
		}
		return Representation.of(renderer.render(entry, basis.categoryTitle(language)));
	}

	/** Entries are equal only to themselves. */
	private record Key(RenderedEntry entry, MediaType type) {

	}

}
