package io.faultbook.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.Handling;
import io.faultbook.editing.Origin;
import io.faultbook.editing.TextState;
import io.faultbook.editing.WrittenText;
import io.faultbook.language.LanguageSet;
import io.faultbook.markdown.RemediationSteps;
import org.jspecify.annotations.Nullable;

final class EntryComposer {

	private static final String REMEDIATION = "remediation";

	private final RemediationSteps steps = new RemediationSteps();

	private final CodeUrls urls;

	EntryComposer(CodeUrls urls) {
		this.urls = urls;
	}

	Entry compose(RenderingInput input, Locale language) {
		Entry entry = composeWithoutSteps(input, language);
		return entry.withSteps(this.steps.read(entry.remediation()));
	}

	Entry composeWithoutSteps(RenderingInput input, Locale language) {
		CodeTexts code = input.code();
		TextState state = code.text(language);
		WrittenText text = Objects.requireNonNull(state.effective());
		String tag = state.language().toLanguageTag();
		String remediationTag = remediationLanguage(code, state.language(), input.languages());
		String markdown = (remediationTag != null) ? remediation(code.text(Locale.forLanguageTag(remediationTag)))
				: null;
		String remediation = (markdown == null || markdown.isBlank()) ? null : markdown;
		Map<String, String> fallbacks = (remediation == null || tag.equals(remediationTag)) ? Map.of()
				: Map.of(REMEDIATION, String.valueOf(remediationTag));
		Handling handling = code.effectiveHandling();
		return new Entry(code.code(), code.id().catalog(), this.urls.url(code.id()), code.message(),
				(code.messages().size() > 1) ? code.messages() : List.of(), code.aliases(), code.effectiveCategory(),
				tag, text.content().description(), remediation, List.of(), handling.retry(), handling.actors(),
				handling.httpStatus(), handling.links(), code.handling().isEdited() ? Origin.EDITED : null,
				text.origin(), state.outdated() || code.isHandlingEditOutdated(), code.effectiveRetired(), fallbacks,
				input.related(), input.alsoIn(), text.updatedAt());
	}

	/**
	 * The first language, starting with the given one, that has a remediation. A blank
	 * one counts: an editor removed the remediation on purpose.
	 */
	private static @Nullable String remediationLanguage(CodeTexts code, Locale language, LanguageSet languages) {
		return Stream.concat(Stream.of(language), languages.othersThan(language).stream())
			.filter((candidate) -> remediation(code.text(candidate)) != null)
			.findFirst()
			.map(Locale::toLanguageTag)
			.orElse(null);
	}

	private static @Nullable String remediation(TextState state) {
		return (state.effective() != null) ? state.effective().content().remediation() : null;
	}

}
