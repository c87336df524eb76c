package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.TextState;
import io.faultbook.editing.WrittenText;
import io.faultbook.language.LanguageSet;
import io.faultbook.markdown.RemediationSteps;
import org.jspecify.annotations.Nullable;

/**
 * Composes what is said about a code in each of its languages from the texts there are.
 */
final class EntryComposer {

	private static final String REMEDIATION = "remediation";

	private final RemediationSteps steps = new RemediationSteps();

	/**
	 * Compose the entry of a code in a language.
	 * @param language one of the languages
	 */
	Entry compose(CodeTexts code, Locale language, LanguageSet languages, List<String> related) {
		Entry entry = composeWithoutSteps(code, language, languages, related);
		return entry.withSteps(this.steps.read(entry.remediation()));
	}

	/** The entry without its steps. */
	Entry composeWithoutSteps(CodeTexts code, Locale language, LanguageSet languages, List<String> related) {
		TextState state = code.in(language);
		WrittenText text = Objects.requireNonNull(state.effective());
		String tag = state.language().toLanguageTag();
		String from = remediationLanguage(code, state.language(), languages);
		String markdown = (from != null) ? remediation(code.in(Locale.forLanguageTag(from))) : null;
		String remediation = (markdown == null || markdown.isBlank()) ? null : markdown;
		Map<String, String> fallbacks = (remediation == null || tag.equals(from)) ? Map.of()
				: Map.of(REMEDIATION, String.valueOf(from));
		return new Entry(code.code(), code.message(), code.category(), tag, text.content().description(), remediation,
				List.of(), text.origin(), state.outdated(), code.retired(), fallbacks, related, text.updatedAt());
	}

	/**
	 * The language that says something about the remediation, be it that there is none on
	 * purpose: this one, else the first other.
	 */
	private static @Nullable String remediationLanguage(CodeTexts code, Locale language, LanguageSet languages) {
		return Stream.concat(Stream.of(language), languages.othersThan(language).stream())
			.filter((candidate) -> remediation(code.in(candidate)) != null)
			.findFirst()
			.map(Locale::toLanguageTag)
			.orElse(null);
	}

	private static @Nullable String remediation(TextState state) {
		return (state.effective() != null) ? state.effective().content().remediation() : null;
	}

}
