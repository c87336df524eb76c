package io.faultbook.editing;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The state of a code's text in one language.
 *
 * @param revision the newest revision, withdrawals included; 0 if there is none
 * @param effective the text that readers see: the newest revision, or the source text if
 * that is a withdrawal or doesn't exist; null if there is no text
 * @param outdated whether the text in the source language, or the source text that an
 * edit overrides, has changed since the effective text was written
 * @param change the last change of the effective text
 */
public record TextState(Locale language, int revision, @Nullable WrittenText effective, @Nullable WrittenText source,
		boolean outdated, TextChange change) {

	public static TextState empty(Locale language) {
		return new TextState(language, 0, null, null, false, TextChange.NONE);
	}

	/**
	 * Merge the source layer and the edit layer.
	 * @param newest the newest revision
	 * @param original the current text in the source language
	 */
	static TextState of(Locale language, SourceLayer.@Nullable TextRow source, @Nullable TextRevision newest,
			@Nullable TextContent original) {
		WrittenText sourceText = (source != null) ? source.text() : null;
		int revision = (newest != null) ? newest.revision() : 0;
		TextChange sourceChange = (source != null) ? source.change() : TextChange.NONE;
		TextChange change = (newest != null) ? newest.change() : sourceChange;
		if (newest == null || newest.kind() == TextRevision.Kind.WITHDRAWAL) {
			boolean outdated = source != null && isOutdated(source.original(), original);
			return new TextState(language, revision, sourceText, sourceText, outdated, change.latest(sourceChange));
		}
		boolean sourceChanged = !Objects.equals(newest.base(), (sourceText != null) ? sourceText.content() : null);
		boolean outdated = sourceChanged || isOutdated(newest.original(), original);
		return new TextState(language, revision, newest.text(), sourceText, outdated, change);
	}

	/** If the basis is unknown, the text isn't outdated. */
	private static boolean isOutdated(@Nullable TextContent basis, @Nullable TextContent current) {
		return basis != null && !basis.equals(current);
	}

	public boolean isEdited() {
		return this.effective != null && this.effective.origin() == Origin.EDITED;
	}

	@Nullable TextContent content() {
		return (this.effective != null) ? this.effective.content() : null;
	}

}
