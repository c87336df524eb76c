package io.faultbook.editing;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A text that an editor submits, with line endings normalized and surrounding whitespace
 * removed.
 *
 * @param note the reason for the change
 */
public record TextInput(TextContent content, @Nullable String note) {

	private static final Pattern LINE_ENDING = Pattern.compile("\\r\\n?");

	private static final Pattern LEADING_BLANK_LINES = Pattern.compile("\\A(?:\\h*+\\n)++");

	public TextInput {
		content = new TextContent(normalize(content.description()),
				(content.remediation() != null) ? normalizeMarkdown(content.remediation()) : null);
		note = normalizeNote(note);
	}

	static @Nullable String normalizeNote(@Nullable String note) {
		return (note == null || note.isBlank()) ? null : normalize(note);
	}

	static String normalize(String text) {
		return LINE_ENDING.matcher(text).replaceAll("\n").strip();
	}

	/** Keeps the indentation of the first line, which may mark it as code. */
	private static String normalizeMarkdown(String text) {
		String lines = LINE_ENDING.matcher(text).replaceAll("\n").stripTrailing();
		return LEADING_BLANK_LINES.matcher(lines).replaceFirst("");
	}

}
