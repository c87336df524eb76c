package io.faultbook.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.faultbook.code.CatalogName;
import io.faultbook.language.LanguageSet;
import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.json.JsonMapper;

/** The categories of a snapshot in display order, rendered in every language. */
public final class Categories {

	private final List<Category> categories;

	private final Map<CategoryId, Category> byId;

	private final Map<Locale, Representation> representations = new HashMap<>();

	Categories(Collection<Category> categories, LanguageSet languages, JsonMapper mapper) {
		this.categories = List.copyOf(categories);
		this.byId = categories.stream()
			.collect(Collectors.toUnmodifiableMap((category) -> new CategoryId(category.catalog(), category.name()),
					(category) -> category));
		for (Locale language : languages.languages()) {
			Listing listing = new Listing(categories.stream()
				.map((category) -> Listing.Item.of(category, language, languages.defaultLanguage()))
				.toList());
			this.representations.put(language, Representation.of(mapper.writeValueAsBytes(listing)));
		}
	}

	public List<Category> all() {
		return this.categories;
	}

	public List<Category> in(String catalog) {
		return this.categories.stream().filter((category) -> category.catalog().equals(catalog)).toList();
	}

	/** The title of a category in a language, or its name if there is no title. */
	public String title(String catalog, String name, Locale language) {
		Category category = this.byId.get(new CategoryId(catalog, name));
		return (category != null) ? category.title(language) : name;
	}

	/** Whether any catalog has a category with the name. */
	public boolean contains(String name) {
		return this.categories.stream().anyMatch((category) -> category.name().equals(name));
	}

	/**
	 * Return the list as JSON.
	 * @throws IllegalArgumentException if no code has a text in the language
	 */
	public Representation representation(Locale language) {
		Representation representation = this.representations.get(language);
		if (representation == null) {
			throw new IllegalArgumentException("No categories in " + language.toLanguageTag());
		}
		return representation;
	}

	@Schema(name = "CategoryList", description = "All categories, in display order")
	public record Listing(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Item> content) {

		public Listing {
			content = List.copyOf(content);
		}

		@Schema(name = "Category", description = "A category of codes")
		record Item(
				@Schema(description = "The catalog of the category", example = CatalogName.BUILT_IN,
						requiredMode = Schema.RequiredMode.REQUIRED) String catalog,
				@Schema(description = "The stable name, unique within the catalog", example = "account-and-sharing",
						requiredMode = Schema.RequiredMode.REQUIRED) String name,
				@Schema(description = "The title, in the language of the response", example = "Accounts and sharing",
						requiredMode = Schema.RequiredMode.REQUIRED) String title,
				@Schema(description = "The title in each language, by BCP 47 tag",
						example = "{\"en\": \"Accounts and sharing\", \"zh-CN\": \"账号与分享\"}",
						requiredMode = Schema.RequiredMode.REQUIRED) Map<String, String> titles,
				@Schema(description = "The number of codes in the category", example = "15",
						requiredMode = Schema.RequiredMode.REQUIRED) int count) {

			static Item of(Category category, Locale language, Locale fallback) {
				Map<String, String> titles = new TreeMap<>();
				category.titles().forEach((other, title) -> titles.put(other.toLanguageTag(), title));
				return new Item(category.catalog(), category.name(), category.title(language, fallback), titles,
						category.count());
			}

		}
	}

}
