package io.faultbook.imports;

import java.util.regex.Pattern;

import io.faultbook.markdown.TextCharacters;

/** Texts as the database can store them, and as readers see them. */
final class StoredText {

	static final int MAX_MESSAGE = 2_000;

	/** Of a category. */
	static final int MAX_TITLE = 200;

	/** The same as for edits. */
	static final int MAX_TEXT = 10_000;

	private static final Pattern STEP = Pattern.compile("(?m)^(\\d{1,2})[.、]\\s*(?=\\D)");

	private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n(?=\\d{1,2}\\. )");

	private StoredText() {
	}

	/**
	 * Remove unprintable characters, and the end of a long text.
	 * @param maxLength in UTF-16 code units; a surrogate pair isn't split
	 */
	static String of(String text, int maxLength) {
		String storable = TextCharacters.removeUnprintable(text);
		if (storable.length() <= maxLength) {
			return storable;
		}
		boolean splitsPair = Character.isHighSurrogate(storable.charAt(maxLength - 1));
		return storable.substring(0, splitsPair ? maxLength - 1 : maxLength);
	}

	/**
	 * Put numbered steps on lines of their own, with a space after each number, as
	 * Markdown requires.
	 */
	static String markdown(String text) {
		return BLANK_LINES.matcher(STEP.matcher(text).replaceAll("$1. ")).replaceAll("\n");
	}

}
