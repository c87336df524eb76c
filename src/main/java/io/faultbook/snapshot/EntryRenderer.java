package io.faultbook.snapshot;

import org.springframework.http.MediaType;

/**
 * Renders an entry as one media type. Requests without a preference get the first
 * renderer by {@code @Order}. Also list a new renderer in {@code CodeOperation},
 * {@code OpenApiConfiguration}, and the explanation of {@code not-acceptable} in each
 * language; otherwise {@code CodeFormatsTests} fails.
 */
public interface EntryRenderer {

	MediaType mediaType();

	/**
	 * Render an entry in UTF-8.
	 * @param heading the title of the category in the entry's language, after that of the
	 * catalog if there are several
	 */
	byte[] render(Entry entry, String heading);

}
