package io.faultbook.editing;

import org.jspecify.annotations.Nullable;

/**
 * What a revision is based on, by content.
 *
 * @param source the source text beneath it, or null
 * @param original the text in the source language, or null; null too for a text in that
 * language itself
 * @param catalogueVersion the version that its transaction found
 */
record RevisionBasis(@Nullable TextContent source, @Nullable TextContent original, long catalogueVersion) {

	static RevisionBasis of(CodeTexts code, TextState state, long catalogueVersion) {
		TextContent source = (state.source() != null) ? state.source().content() : null;
		boolean original = state.language().equals(TextState.SOURCE_LANGUAGE);
		return new RevisionBasis(source, original ? null : code.in(TextState.SOURCE_LANGUAGE).content(),
				catalogueVersion);
	}

}
