package io.faultbook.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a property of an existing catalog changes.
 *
 * @param language the language of a title, a BCP 47 tag
 */
@Schema(name = "ImportCatalogChange", description = "How a property of the catalog changes")
public record CatalogChange(@Schema(allowableValues = {
		"title", "sourceLanguage", "date", "url", "source" }, example = "title",
		requiredMode = Schema.RequiredMode.REQUIRED) String name,
		@Schema(description = "The language of a title; null for other properties", types = { "string", "null" },
				example = "en", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String language,
		@Schema(types = { "string", "null" }, example = "Acme Gateway",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String before,
		@Schema(types = { "string", "null" }, example = "Acme Gateway 3",
				requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String after){

	/**
	 * The properties that change.
	 * @param before null if the catalog is new
	 */
	static List<CatalogChange> between(@Nullable CatalogState before, CatalogState after) {
		if (before == null) {
			return List.of();
		}
		List<CatalogChange> changes = new ArrayList<>();
		TreeSet<String> languages = new TreeSet<>(before.titles().keySet());
		languages.addAll(after.titles().keySet());
		for (String language : languages) {
			changes
				.add(new CatalogChange("title", language, before.titles().get(language), after.titles().get(language)));
		}
		changes.add(new CatalogChange("sourceLanguage", null, before.sourceLanguage(), after.sourceLanguage()));
		changes.add(new CatalogChange("date", null, Objects.toString(before.date(), null),
				Objects.toString(after.date(), null)));
		changes.add(new CatalogChange("url", null, before.url(), after.url()));
		changes.add(new CatalogChange("source", null, source(before), source(after)));
		changes.removeIf((change) -> Objects.equals(change.before, change.after));
		return changes;
	}

	private static String source(CatalogState state) {
		return state.imported() ? "import" : "release";
	}

}
