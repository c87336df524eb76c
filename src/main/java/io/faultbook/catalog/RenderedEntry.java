package io.faultbook.catalog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An entry with all of its representations. */
public final class RenderedEntry {

	private final CatalogEntry entry;

	private final Map<Rendition, Representation> representations = new EnumMap<>(Rendition.class);

	RenderedEntry(CatalogEntry entry, String categoryTitle, List<EntryRenderer> renderers) {
		this.entry = entry;
		for (EntryRenderer renderer : renderers) {
			byte[] body = renderer.render(entry, categoryTitle);
			this.representations.put(renderer.rendition(), Representation.of(body));
		}
	}

	public CatalogEntry entry() {
		return this.entry;
	}

	/**
	 * Get the representation in a form.
	 * @throws IllegalArgumentException if there was no renderer of that form
	 */
	public Representation as(Rendition rendition) {
		Representation representation = this.representations.get(rendition);
		if (representation == null) {
			throw new IllegalArgumentException("No renderer for " + rendition);
		}
		return representation;
	}

}
