package io.faultbook.mcp;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.faultbook.language.InvalidLanguageException;
import io.faultbook.language.LanguageNotAvailableException;
import io.faultbook.lookup.ContentPreferences;
import io.faultbook.snapshot.Catalog;
import io.faultbook.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, as the client sent them. */
final class ToolArguments {

	static final String CATALOG = "catalog";

	static final String LANGUAGE = "language";

	private final Map<String, Object> values;

	/**
	 * Create the arguments of a call.
	 * @throws InvalidArgumentException if a name isn't one of the known ones
	 */
	ToolArguments(Map<String, Object> values, Collection<String> known) {
		values.keySet().stream().filter((name) -> !known.contains(name)).findFirst().ifPresent((name) -> {
			throw InvalidArgumentException.forUnknown(name, known);
		});
		this.values = values;
	}

	/** A string that isn't blank. */
	String required(String name) {
		String value = optional(name);
		if (value == null) {
			throw InvalidArgumentException.forMissing(name);
		}
		return value;
	}

	/** A string, or null if it is absent or blank. */
	@Nullable String optional(String name) {
		Object value = this.values.get(name);
		if (value == null) {
			return null;
		}
		if (!(value instanceof String text)) {
			throw InvalidArgumentException.forNoString(name);
		}
		return text.isBlank() ? null : wellFormed(text);
	}

	/** One of some values, or null if it is absent or blank. */
	@Nullable String oneOf(String name, Collection<String> values) {
		String value = optional(name);
		if (value != null && !values.contains(value)) {
			throw InvalidArgumentException.forUnknownValue(name, value, values);
		}
		return value;
	}

	/** Replace unpaired surrogates, which UTF-8 can't represent. */
	static String wellFormed(String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
	}

	int integer(String name, int defaultValue, int min, int max) {
		Object value = this.values.get(name);
		if (value == null) {
			return defaultValue;
		}
		if (!(value instanceof Integer number) || number < min || number > max) {
			throw InvalidArgumentException.forNoInteger(name, min, max);
		}
		return number;
	}

	/** The catalog to consider; empty for all. */
	Set<String> catalogs(Snapshot snapshot) {
		String name = optional(CATALOG);
		if (name == null) {
			return Set.of();
		}
		if (snapshot.catalogs().find(name).isEmpty()) {
			throw InvalidArgumentException.forUnknownCatalog(name,
					snapshot.catalogs().all().stream().map(Catalog::name).toList());
		}
		return Set.of(name);
	}

	/** The preferred language: the argument, or else the header of the request. */
	ContentPreferences preferences(Snapshot snapshot, String acceptLanguage) {
		String language = optional(LANGUAGE);
		try {
			ContentPreferences preferences = new ContentPreferences(language, acceptLanguage, "");
			preferences.language(snapshot.languages());
			return preferences;
		}
		catch (InvalidLanguageException | LanguageNotAvailableException ex) {
			List<String> available = snapshot.languages().languages().stream().map(Locale::toLanguageTag).toList();
			throw InvalidArgumentException.forInvalidLanguage((language != null) ? language : acceptLanguage,
					available);
		}
	}

}
