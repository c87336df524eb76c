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
 * Reads codes with their texts from the database, both layers put together. It reads
 * within the transaction of its caller.
 */
@Component
public class TextLoader {

	private final SourceLayer sources;

	private final TextRevisions revisions;

	private final DataVersion version;

	TextLoader(SourceLayer sources, TextRevisions revisions, DataVersion version) {
		this.sources = sources;
		this.revisions = revisions;
		this.version = version;
	}

	/** All codes, in no particular order. */
	public List<CodeTexts> all() {
		Map<String, Layers> layers = new HashMap<>();
		for (SourceLayer.Text source : this.sources.texts()) {
			layers.computeIfAbsent(source.code(), (code) -> new Layers()).add(source);
		}
		for (TextRevision revision : this.revisions.findNewest()) {
			layers.computeIfAbsent(revision.code(), (code) -> new Layers()).add(revision);
		}
		return this.sources.codes()
			.stream()
			.map((code) -> layers.getOrDefault(code.code(), new Layers()).describe(code))
			.toList();
	}

	/**
	 * The codes that changed since a version, as they are now.
	 * @param since a version
	 * @param limit more are not read one by one
	 * @return none where it cannot be told which codes changed, or where it is too many
	 */
	public Optional<List<CodeTexts>> changed(long since, int limit) {
		long until = this.version.current();
		List<String> changes = this.version.changed(since, until);
		List<String> distinct = changes.stream().distinct().toList();
		if (changes.size() != until - since || distinct.size() > limit) {
			return Optional.empty();
		}
		return Optional.of(distinct.stream().map((code) -> of(code).orElseThrow()).toList());
	}

	/** One code, if there is it. */
	public Optional<CodeTexts> of(String code) {
		return this.sources.code(code).map((found) -> {
			Layers layers = new Layers();
			this.sources.texts(code).forEach(layers::add);
			this.revisions.findNewestOf(code).forEach(layers::add);
			return layers.describe(found);
		});
	}

	/** The rows of one code, by language. */
	private static final class Layers {

		private final Map<Locale, SourceLayer.@Nullable Text> sources = new HashMap<>();

		private final Map<Locale, @Nullable TextRevision> newest = new HashMap<>();

		void add(SourceLayer.Text source) {
			this.sources.put(source.language(), source);
		}

		void add(TextRevision revision) {
			this.newest.put(revision.language(), revision);
		}

		CodeTexts describe(SourceLayer.Code code) {
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
