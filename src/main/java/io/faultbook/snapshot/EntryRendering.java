package io.faultbook.snapshot;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Composes and renders entries. */
final class EntryRendering {

	private final EntryComposer composer = new EntryComposer();

	private final Map<Rendition, EntryRenderer> renderers = new EnumMap<>(Rendition.class);

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

	/**
	 * Render the entry of a code in one of its languages.
	 * @throws IllegalArgumentException if there is no renderer of that form
	 */
	Representation render(CodeBasis basis, Locale language, Rendition rendition) {
		EntryRenderer renderer = this.renderers.get(rendition);
		if (renderer == null) {
			throw new IllegalArgumentException("No renderer for " + rendition);
		}
		CatalogEntry entry = (rendition == Rendition.TEXT_ROW) ? row(basis, language) : compose(basis, language);
		return Representation.of(renderer.render(entry, basis.categoryTitle(language)));
	}

}
