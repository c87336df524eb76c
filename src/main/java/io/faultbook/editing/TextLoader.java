package io.faultbook.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Loads codes from the database, and merges the source layer and the edit layer of their
 * texts. Joins the caller's transaction.
 */
@Component
public class TextLoader {

	private final SourceLayer sourceLayer;

	private final TextRevisions revisions;

	private final DataVersion dataVersion;

	TextLoader(SourceLayer sourceLayer, TextRevisions revisions, DataVersion dataVersion) {
		this.sourceLayer = sourceLayer;
		this.revisions = revisions;
		this.dataVersion = dataVersion;
	}

	/** Load all codes, in no particular order. */
	public List<CodeTexts> loadAll() {
		Map<String, Layers> layers = new HashMap<>();
		for (SourceLayer.TextRow source : this.sourceLayer.texts()) {
			layers.computeIfAbsent(source.code(), (code) -> new Layers()).add(source);
		}
		for (TextRevision revision : this.revisions.findAllNewest()) {
			layers.computeIfAbsent(revision.code(), (code) -> new Layers()).add(revision);
		}
		return this.sourceLayer.codes()
			.stream()
			.map((code) -> layers.getOrDefault(code.code(), new Layers()).merge(code))
			.toList();
	}

	/**
	 * Load the codes that changed since a data version.
	 * @return empty if a version doesn't say which code it changed, or if more codes
	 * changed than the limit allows
	 */
	public Optional<List<CodeTexts>> loadChanged(long since, int limit) {
		long until = this.dataVersion.current();
		List<String> changes = this.dataVersion.changedCodes(since, until);
		List<String> distinct = changes.stream().distinct().toList();
		if (changes.size() != until - since || distinct.size() > limit) {
			return Optional.empty();
		}
		return Optional.of(distinct.stream().map((code) -> load(code).orElseThrow()).toList());
	}

	public Optional<CodeTexts> load(String code) {
		return this.sourceLayer.code(code).map((row) -> {
			Layers layers = new Layers();
			this.sourceLayer.texts(code).forEach(layers::add);
			this.revisions.findNewestByCode(code).forEach(layers::add);
			return layers.merge(row);
		});
	}

	/** The two layers of a code's texts, by language. */
	private static final class Layers {

		private final Map<Locale, SourceLayer.@Nullable TextRow> sources = new HashMap<>();

		private final Map<Locale, @Nullable TextRevision> newest = new HashMap<>();

		void add(SourceLayer.TextRow source) {
			this.sources.put(source.language(), source);
		}

		void add(TextRevision revision) {
			this.newest.put(revision.language(), revision);
		}

		CodeTexts merge(SourceLayer.CodeRow code) {
			Locale sourceLanguage = TextState.SOURCE_LANGUAGE;
			TextContent original = state(sourceLanguage, null).content();
			Map<String, Locale> languages = new TreeMap<>();
			this.sources.keySet().forEach((language) -> languages.put(language.toLanguageTag(), language));
			this.newest.keySet().forEach((language) -> languages.put(language.toLanguageTag(), language));
			List<TextState> texts = new ArrayList<>();
			for (Locale language : languages.values()) {
				texts.add(state(language, language.equals(sourceLanguage) ? null : original));
			}
			return new CodeTexts(code.code(), code.message(), code.receivedMessage(), code.category(), code.origin(),
					code.retired(), texts);
		}

		private TextState state(Locale language, @Nullable TextContent original) {
			return TextState.of(language, this.sources.get(language), this.newest.get(language), original);
		}

	}

}
