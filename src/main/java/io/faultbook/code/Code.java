package io.faultbook.code;

import java.util.regex.Pattern;

/** What a code looks like. */
public final class Code {

	/** A regular expression without anchors, for OpenAPI too. */
	public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

	/** The same as a whole text. */
	public static final String SCHEMA_PATTERN = "^" + PATTERN + "$";

	private static final Pattern COMPILED = Pattern.compile(PATTERN);

	private Code() {
	}

	/** Whether a text can be a code. */
	public static boolean isCode(CharSequence text) {
		return COMPILED.matcher(text).matches();
	}

}
