package io.faultbook.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.faultbook.code.CatalogName;
import io.faultbook.snapshot.Catalog;
import io.faultbook.snapshot.Catalogs;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "All catalogs, the default catalog first")
record CatalogList(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Item> content) {

	CatalogList {
		content = List.copyOf(content);
	}

	static CatalogList of(Catalogs catalogs, Locale language) {
		return new CatalogList(catalogs.all().stream().map((catalog) -> Item.of(catalog, language)).toList());
	}

	@Schema(name = "Catalog", description = "The table of one vendor or product")
	record Item(
			@Schema(description = "The stable name", example = CatalogName.BUILT_IN,
					requiredMode = Schema.RequiredMode.REQUIRED) String name,
			@Schema(description = "The title, in the language of the response", example = "Alibaba Cloud Link Living",
					requiredMode = Schema.RequiredMode.REQUIRED) String title,
			@Schema(description = "The title in each language, by BCP 47 tag",
					requiredMode = Schema.RequiredMode.REQUIRED) Map<String, String> titles,
			@Schema(description = "The number of codes", example = "55",
					requiredMode = Schema.RequiredMode.REQUIRED) int count,
			@Schema(description = "Where the table comes from: `release` (it ships with Faultbook) or `import`",
					allowableValues = {
							"release", "import" },
					example = "release", requiredMode = Schema.RequiredMode.REQUIRED) String source,
			@Schema(description = "The language that translations are made from, a BCP 47 tag", example = "zh-CN",
					requiredMode = Schema.RequiredMode.REQUIRED) String sourceLanguage,
			@Schema(description = "The date of the table; null if it isn't known", example = "2018-09-04",
					types = { "string", "null" }, format = "date",
					requiredMode = Schema.RequiredMode.REQUIRED) @Nullable LocalDate date,
			@Schema(description = "Where the table was published; null if that isn't known",
					types = { "string", "null" }, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String url){

		static Item of(Catalog catalog, Locale language) {
			Map<String, String> titles = new TreeMap<>();
			catalog.titles().forEach((other, title) -> titles.put(other.toLanguageTag(), title));
			return new Item(catalog.name(), catalog.title(language), titles, catalog.count(),
					catalog.imported() ? "import" : "release", catalog.sourceLanguage().toLanguageTag(), catalog.date(),
					catalog.url());
		}

	}

}
