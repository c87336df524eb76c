package io.faultbook.editing;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Parses the language tags that editors send. */
public final class LanguageTags {

	/** RFC 5646, section 4.4.1. */
	private static final int MAX_LENGTH = 35;

	private LanguageTags() {
	}

	/**
	 * Parse a BCP 47 tag in any case. Extensions are rejected, because they don't
	 * describe a text, and so is {@code zxx}, which isn't a language.
	 * @param parameter the request parameter that the problem names
	 * @throws EditRejectedException if the tag is invalid
	 */
	public static Locale parse(String tag, String parameter) {
		try {
			Locale language = new Locale.Builder().setLanguageTag(tag).build();
			if (language.getLanguage().isEmpty() || language.hasExtensions()
					|| language.getLanguage().equals(Handling.LANGUAGE.getLanguage()) || tag.length() > MAX_LENGTH) {
				throw EditRejectedException.forInvalidParameter(parameter);
			}
			return language;
		}
		catch (IllformedLocaleException ex) {
			throw EditRejectedException.forInvalidParameter(parameter);
		}
	}

}
