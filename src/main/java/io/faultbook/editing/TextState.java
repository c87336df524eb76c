package io.faultbook.editing;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What there is in one language about one code.
 *
 * @param language the language
 * @param revision the number of the newest revision, a withdrawal's too; 0 if there is
 * none
 * @param effective the text that readers are served: the newest revision unless that is a
 * withdrawal, else the source text; null if there is neither
 * @param source the source text, or null
 * @param outdated whether the text in the source language, or the source text beneath an
 * edit, has other words than when the effective text was written
 */
public record TextState(Locale language, int revision, @Nullable WrittenText effective, @Nullable WrittenText source,
		boolean outdated) {

	/** The language that the vendor writes and that translations are made from. */
	public static final Locale SOURCE_LANGUAGE = Locale.SIMPLIFIED_CHINESE;

	/** Nothing yet. */
	static TextState none(Locale language) {
		return new TextState(language, 0, null, null, false);
	}

	/**
	 * Put the layers together.
	 * @param source the source text, or null
	 * @param newest the newest revision, or null
	 * @param original what stands in the source language now, or null
	 */
	static TextState of(Locale language, SourceLayer.@Nullable Text source, @Nullable TextRevision newest,
			@Nullable TextContent original) {
		WrittenText beneath = (source != null) ? source.written() : null;
		int revision = (newest != null) ? newest.revision() : 0;
		if (newest == null || newest.kind() == TextRevision.Kind.WITHDRAWAL) {
			boolean outdated = source != null && isOutdated(source.original(), original);
			return new TextState(language, revision, beneath, beneath, outdated);
		}
		boolean moved = !Objects.equals(newest.base(), (beneath != null) ? beneath.content() : null);
		boolean outdated = moved || isOutdated(newest.original(), original);
		return new TextState(language, revision, newest.written(), beneath, outdated);
	}

	/** What nothing is known of cannot have changed. */
	private static boolean isOutdated(@Nullable TextContent then, @Nullable TextContent now) {
		return then != null && !then.equals(now);
	}

	/** Whether the effective text was written here. */
	public boolean isEdited() {
		return this.effective != null && this.effective.origin() == Origin.EDITED;
	}

	@Nullable TextContent content() {
		return (this.effective != null) ? this.effective.content() : null;
	}

}
