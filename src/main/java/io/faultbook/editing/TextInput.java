package io.faultbook.editing;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What an editor wants a text to be, with its line ends in order and no blank ones around
 * it.
 *
 * @param content the words
 * @param note why, or null
 */
public record TextInput(TextContent content, @Nullable String note) {

	private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

	private static final Pattern LEADING_BLANK_LINES = Pattern.compile("\\A(?:\\h*+\\n)++");

	public TextInput {
		content = new TextContent(tidy(content.description()),
				(content.remediation() != null) ? tidyMarkdown(content.remediation()) : null);
		note = noteOf(note);
	}

	static @Nullable String noteOf(@Nullable String note) {
		return (note == null || note.isBlank()) ? null : tidy(note);
	}

	static String tidy(String text) {
		return LINE_END.matcher(text).replaceAll("\n").strip();
	}

	/** The indentation of the first line may make it code. */
	private static String tidyMarkdown(String text) {
		String lines = LINE_END.matcher(text).replaceAll("\n").stripTrailing();
		return LEADING_BLANK_LINES.matcher(lines).replaceFirst("");
	}

}
