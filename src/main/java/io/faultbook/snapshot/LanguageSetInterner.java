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

/** The sets of languages that codes are described in, each made once. */
final class LanguageSetInterner {

	private final Locale defaultLanguage;

	private final Map<List<Locale>, LanguageSet> sets = new ConcurrentHashMap<>();

	LanguageSetInterner(Locale defaultLanguage) {
		this.defaultLanguage = defaultLanguage;
	}

	/** Whether the code has a text in any language; else nothing of it can be served. */
	static boolean hasText(CodeTexts code) {
		return code.texts().stream().anyMatch((text) -> text.effective() != null);
	}

	/** The languages that a written code is described in. */
	LanguageSet of(CodeTexts code) {
		return of(code.texts().stream().filter((text) -> text.effective() != null).map(TextState::language).toList());
	}

	/** The languages of any of the sets, in the same order as those of one. */
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
