package io.faultbook.imports;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.faultbook.snapshot.Category;
import org.jspecify.annotations.Nullable;

/** Finds the categories that a table names, or creates them. */
final class CategoryNames {

	private static final String GENERAL = "general";

	private static final Map<String, String> GENERAL_TITLES = Map.of("en", "General", "zh-CN", "通用");

	private static final int MAX_NAME = 64;

	private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

	private static final Pattern OUTER_HYPHENS = Pattern.compile("^-|-$");

	private final Map<String, String> names = new HashMap<>();

	private final Map<String, Map<String, String>> added = new LinkedHashMap<>();

	private final String language;

	/**
	 * Create an instance.
	 * @param language the language of the table, for the titles of new categories
	 */
	CategoryNames(List<Category> existing, String language) {
		this.language = language;
		existing.forEach((category) -> category.titles()
			.values()
			.forEach((title) -> this.names.putIfAbsent(key(title), category.name())));
		existing.forEach((category) -> this.names.put(key(category.name()), category.name()));
	}

	/**
	 * The name of the category with a name or a title.
	 * @param text null for the general category
	 */
	String name(@Nullable String text) {
		String title = (text == null) ? GENERAL : text.strip();
		String known = this.names.get(key(title));
		if (known != null) {
			return known;
		}
		String slug = slug(title);
		String name = this.names.get(slug);
		if (name == null) {
			name = slug;
			this.added.put(name, slug.equals(GENERAL) ? GENERAL_TITLES : Map.of(this.language, title));
			this.names.put(slug, name);
		}
		this.names.put(key(title), name);
		return name;
	}

	/** The new categories, with their titles by language. */
	Map<String, Map<String, String>> added() {
		return Collections.unmodifiableMap(this.added);
	}

	private static String key(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

	/**
	 * Letters and digits of any script, in lower case, separated by hyphens. Long titles
	 * with the same start have different names.
	 */
	private static String slug(String title) {
		String words = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		String slug = OUTER_HYPHENS.matcher(SEPARATOR.matcher(words).replaceAll("-")).replaceAll("");
		if (slug.length() > MAX_NAME) {
			String suffix = '-' + Integer.toHexString(slug.hashCode());
			return StoredText.of(slug, MAX_NAME - suffix.length()) + suffix;
		}
		return slug.isEmpty() ? GENERAL : slug;
	}

}
