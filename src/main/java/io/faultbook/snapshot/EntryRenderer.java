package io.faultbook.snapshot;

/**
 * Renders an entry in one form; called when a catalogue is loaded, never by a request.
 */
public interface EntryRenderer {

	Rendition rendition();

	/**
	 * Render in UTF-8.
	 * @param entry what to render
	 * @param categoryTitle the category's title in the entry's language
	 */
	byte[] render(CatalogEntry entry, String categoryTitle);

}
