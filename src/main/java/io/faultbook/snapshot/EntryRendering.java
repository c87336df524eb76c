package io.faultbook.snapshot;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

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

	private final Map<Rendition, EntryRenderer> renderers = new EnumMap<>(Rendition.class);

	private final Cache<Key, Representation> cache = Caffeine.newBuilder()
		.maximumWeight(MAX_WEIGHT)
		.weigher((Key key, Representation made) -> made.body().length + KEY_WEIGHT)
		.build();

	EntryRendering(List<EntryRenderer> renderers) {
		renderers.forEach((renderer) -> this.renderers.put(renderer.rendition(), renderer));
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
		return render(basis, compose(basis, language), language, Rendition.JSON);
	}

	/**
	 * Another form of an entry.
	 * @param entry the entry, which is the key of what is kept
	 * @throws IllegalArgumentException if there is no renderer of that form
	 */
	Representation get(RenderedEntry entry, Rendition rendition) {
		return this.cache.get(new Key(entry, rendition),
				(missing) -> render(entry.basis(), entry.entry(), entry.language(), rendition));
	}

	private Representation render(CodeBasis basis, CatalogEntry entry, Locale language, Rendition rendition) {
		EntryRenderer renderer = this.renderers.get(rendition);
		if (renderer == null) {
			throw new IllegalArgumentException("No renderer for " + rendition);
		}
		return Representation.of(renderer.render(entry, basis.categoryTitle(language)));
	}

	/** Entries are equal only to themselves. */
	private record Key(RenderedEntry entry, Rendition rendition) {

	}

}
