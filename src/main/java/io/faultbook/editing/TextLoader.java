package io.faultbook.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import io.faultbook.code.CodeId;
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
		Map<CodeId, Layers> all = new HashMap<>();
		Function<CodeId, Layers> layers = (id) -> all.computeIfAbsent(id, (key) -> new Layers());
		this.sourceLayer.texts().forEach((source) -> layers.apply(source.id()).add(source));
		this.sourceLayer.otherMessages().forEach((row) -> layers.apply(row.id()).messages.add(row.name()));
		this.sourceLayer.aliases().forEach((row) -> layers.apply(row.id()).aliases.add(row.name()));
		this.revisions.findAllNewest().forEach((revision) -> layers.apply(revision.id()).add(revision));
		return this.sourceLayer.codes().stream().map((code) -> layers.apply(code.id()).merge(code)).toList();
	}

	/**
	 * Load the codes that changed since a data version.
	 * @return empty if a version doesn't say which code it changed, if a code was
	 * removed, or if more codes changed than the limit allows
	 */
	public Optional<List<CodeTexts>> loadChanged(long since, int limit) {
		long until = this.dataVersion.current();
		List<CodeId> changes = this.dataVersion.changedCodes(since, until);
		List<CodeId> distinct = changes.stream().distinct().toList();
		if (changes.size() != until - since || distinct.size() > limit) {
			return Optional.empty();
		}
		List<CodeTexts> codes = distinct.stream().flatMap((id) -> load(id).stream()).toList();
		return (codes.size() == distinct.size()) ? Optional.of(codes) : Optional.empty();
	}

	public Optional<CodeTexts> load(CodeId id) {
		return this.sourceLayer.code(id).map((row) -> {
			Layers layers = new Layers();
			this.sourceLayer.texts(id).forEach(layers::add);
			this.sourceLayer.otherMessages(id).forEach((message) -> layers.messages.add(message.name()));
			this.sourceLayer.aliases(id).forEach((alias) -> layers.aliases.add(alias.name()));
			this.revisions.findNewestByCode(id.catalog(), id.code()).forEach(layers::add);
			return layers.merge(row);
		});
	}

	/** The two layers of a code. */
	private static final class Layers {

		private final List<String> messages = new ArrayList<>();

		private final List<String> aliases = new ArrayList<>();

		private final Map<Locale, SourceLayer.@Nullable TextRow> sources = new HashMap<>();

		private final Map<Locale, @Nullable TextRevision> newest = new HashMap<>();

		void add(SourceLayer.TextRow source) {
			this.sources.put(source.language(), source);
		}

		void add(TextRevision revision) {
			this.newest.put(revision.language(), revision);
		}

		CodeTexts merge(SourceLayer.CodeRow code) {
			Locale sourceLanguage = code.sourceLanguage();
			TextContent original = state(sourceLanguage, null).content();
			Map<String, Locale> languages = new TreeMap<>();
			this.sources.keySet().forEach((language) -> languages.put(language.toLanguageTag(), language));
			this.newest.keySet().forEach((language) -> languages.put(language.toLanguageTag(), language));
			TextState handling = state(Handling.LANGUAGE, original);
			TextState details = state(CodeDetails.LANGUAGE, null);
			languages.remove(Handling.LANGUAGE.toLanguageTag());
			languages.remove(CodeDetails.LANGUAGE.toLanguageTag());
			List<TextState> texts = new ArrayList<>();
			for (Locale language : languages.values()) {
				texts.add(state(language, language.equals(sourceLanguage) ? null : original));
			}
			String corrected = CodeDetails.of(details).message();
			this.messages.add(0, (corrected != null && code.origin() == Origin.EDITED) ? corrected : code.message());
			return new CodeTexts(code.id(), this.messages, code.receivedMessage(), this.aliases, code.category(),
					code.origin(), code.retired(), sourceLanguage, code.messageChange(), handling, details, texts);
		}

		private TextState state(Locale language, @Nullable TextContent original) {
			return TextState.of(language, this.sources.get(language), this.newest.get(language), original);
		}

	}

}
