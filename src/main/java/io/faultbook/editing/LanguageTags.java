package io.faultbook.editing;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Reads the language that an editor names. */
public final class LanguageTags {

	/** RFC 5646, 4.4.1. */
	private static final int MAX_LENGTH = 35;

	private LanguageTags() {
	}

	/**
	 * Read a BCP 47 tag that has a language, in whatever case; extensions say nothing of
	 * a text.
	 * @param parameter the name of the parameter, for the problem
	 * @throws EditRejectedException for anything else
	 */
	public static Locale parse(String tag, String parameter) {
		try {
			Locale language = new Locale.Builder().setLanguageTag(tag).build();
			if (language.getLanguage().isEmpty() || language.hasExtensions() || tag.length() > MAX_LENGTH) {
				throw EditRejectedException.forInvalidParameter(parameter);
			}
			return language;
		}
		catch (IllformedLocaleException ex) {
			throw EditRejectedException.forInvalidParameter(parameter);
		}
	}

}
