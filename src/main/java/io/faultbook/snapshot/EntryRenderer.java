package io.faultbook.snapshot;

import org.springframework.http.MediaType;

/**
 * Renders an entry as one media type. Each renderer is a format that readers can ask for;
 * where a request prefers none, the first one by its {@code @Order} is served. A new one
 * is also named in {@code CodeOperation}, in {@code OpenApiConfiguration}, and in the
 * explanation of {@code not-acceptable} in each language, or {@code CodeFormatsTests}
 * fails.
 */
public interface EntryRenderer {

	MediaType mediaType();

	/**
	 * Render in UTF-8.
	 * @param entry what to render
	 * @param categoryTitle the category's title in the entry's language
	 */
	byte[] render(Entry entry, String categoryTitle);

}
