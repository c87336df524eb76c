package io.faultbook.snapshot;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.TextState;
import io.faultbook.language.LanguageSet;

/** Shares one instance of each distinct {@link LanguageSet} between codes. */
final class LanguageSetInterner {

	private final Locale defaultLanguage;

	private final Map<List<Locale>, LanguageSet> sets = new ConcurrentHashMap<>();

	LanguageSetInterner(Locale defaultLanguage) {
		this.defaultLanguage = defaultLanguage;
	}

	/** Whether the code has a text in any language; if not, it can't be served. */
	static boolean hasText(CodeTexts code) {
		return code.texts().stream().anyMatch((text) -> text.effective() != null);
	}

	/**
	 * The languages that a code has texts in.
	 * @throws IllegalArgumentException if it has none
	 */
	LanguageSet languagesOf(CodeTexts code) {
		return of(code.texts().stream().filter((text) -> text.effective() != null).map(TextState::language).toList());
	}

	LanguageSet union(Collection<LanguageSet> all) {
		return of(all.stream()
			.flatMap((languages) -> languages.languages().stream())
			.distinct()
			.sorted(Comparator.comparing(Locale::toLanguageTag))
			.toList());
	}

	private LanguageSet of(List<Locale> languages) {
		return this.sets.computeIfAbsent(languages, (all) -> LanguageSet.of(this.defaultLanguage, all));
	}

}
