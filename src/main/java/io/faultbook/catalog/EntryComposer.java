package io.faultbook.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.faultbook.language.LanguageSet;
import org.jspecify.annotations.Nullable;

/**
 * Composes what is said about a code in each of its languages from the texts there are.
 */
final class EntryComposer {

	private static final String REMEDIATION = "remediation";

	private final RemediationSteps steps = new RemediationSteps();

	/** Compose the entries of a code, in the order of its languages. */
	List<CatalogEntry> compose(ErrorCode row, Map<Locale, SourceText> texts, LanguageSet languages,
			List<String> related) {
		Optional<SourceText> original = texts.values()
			.stream()
			.filter((text) -> text.origin() == Origin.VENDOR)
			.findFirst();
		return languages.languages()
			.stream()
			.map(texts::get)
			.map((text) -> compose(row, text, original.orElse(text), remediation(text, texts, languages), related))
			.toList();
	}

	private CatalogEntry compose(ErrorCode row, SourceText text, SourceText original, @Nullable SourceText remediation,
			List<String> related) {
		Map<String, String> fallbacks = (remediation == null || remediation == text) ? Map.of()
				: Map.of(REMEDIATION, remediation.language().toLanguageTag());
		String markdown = (remediation != null) ? remediation.remediation() : null;
		return new CatalogEntry(row.code(), row.message(), row.category(), text.language().toLanguageTag(),
				text.description(), markdown, this.steps.read(markdown), text.origin(), text.isOutdatedBy(original),
				row.isRetired(), fallbacks, related, text.updatedAt());
	}

	/** The text that has a remediation: this one, else the first other language's. */
	private static @Nullable SourceText remediation(SourceText text, Map<Locale, SourceText> texts,
			LanguageSet languages) {
		if (text.remediation() != null) {
			return text;
		}
		for (Locale other : languages.othersThan(text.language())) {
			SourceText candidate = texts.get(other);
			if (candidate != null && candidate.remediation() != null) {
				return candidate;
			}
		}
		return null;
	}

}
