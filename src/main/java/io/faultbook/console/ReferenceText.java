package io.faultbook.console;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import io.faultbook.editing.CodeTexts;
import io.faultbook.editing.TextContent;
import io.faultbook.editing.TextHistory.TextBasis;
import io.faultbook.editing.TextState;
import io.faultbook.editing.WrittenText;
import io.faultbook.language.WordDiff;
import org.jspecify.annotations.Nullable;

/**
 * A text to compare the edited one with.
 *
 * @param overridden whether it is the source text that an edit overrides
 * @param before what it said when the edited text was written, if that was different
 */
record ReferenceText(Locale language, boolean overridden, TextContent content, @Nullable TextContent before) {

	/**
	 * The text that this one is translated from; otherwise the source text that it
	 * overrides; otherwise its translation.
	 */
	static Optional<ReferenceText> of(CodeTexts code, TextState text, TextBasis basis) {
		Locale source = code.sourceLanguage();
		TextContent original = content(code.text(source).effective());
		if (!text.language().equals(source) && original != null) {
			return Optional.of(new ReferenceText(source, false, original, ifDifferent(basis.original(), original)));
		}
		return overridden(text, basis).or(() -> code.texts()
			.stream()
			.filter((other) -> !other.language().equals(text.language()))
			.flatMap((other) -> Optional.ofNullable(content(other.effective()))
				.map((content) -> new ReferenceText(other.language(), false, content, null))
				.stream())
			.findFirst());
	}

	/** The source text that an edit overrides. */
	static Optional<ReferenceText> overridden(TextState text, TextBasis basis) {
		TextContent source = content(text.source());
		return (text.isEdited() && source != null)
				? Optional.of(new ReferenceText(text.language(), true, source, ifDifferent(basis.source(), source)))
				: Optional.empty();
	}

	private static @Nullable TextContent content(@Nullable WrittenText text) {
		return (text != null) ? text.content() : null;
	}

	private static @Nullable TextContent ifDifferent(@Nullable TextContent before, TextContent content) {
		return content.equals(before) ? null : before;
	}

	public String tag() {
		return this.language.toLanguageTag();
	}

	public WordDiff description() {
		return WordDiff.of((this.before != null) ? this.before.description() : this.content.description(),
				this.content.description());
	}

	/** Empty if there is no remediation. */
	public WordDiff remediation() {
		String remediation = Objects.requireNonNullElse(this.content.remediation(), "");
		return WordDiff.of(
				(this.before != null) ? Objects.requireNonNullElse(this.before.remediation(), "") : remediation,
				remediation);
	}

}
