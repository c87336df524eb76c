package io.faultbook.lookup;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import io.faultbook.snapshot.Entry;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a list for a terminal, one line per entry. */
@Component
class TextListWriter {

	private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

	private static final int CODE_COLUMNS = 7;

	private final MessageSource messages;

	TextListWriter(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Write a list.
	 * @param catalogs whether to name the catalog of each code
	 */
	byte[] write(CodePage page, boolean catalogs, Locale language) {
		StringBuilder text = new StringBuilder();
		if (!page.notFound().isEmpty()) {
			String note = message("page.list.missing", language) + message("text.space", language)
					+ String.join(message("text.list-separator", language), page.notFound());
			text.append(TerminalText.wrap(note, "", "", language)).append("\n");
			text.append(page.items().isEmpty() ? "" : "\n");
		}
		else if (page.items().isEmpty()) {
			text.append(TerminalText.wrap(message("page.list.nothing", language), "", "", language)).append('\n');
		}
		if (page.approximate() && !page.items().isEmpty()) {
			String note = message("page.list.approximate.title", language) + message("text.space", language)
					+ message("page.list.approximate", language);
			text.append(TerminalText.wrap(note, "", "", language)).append("\n\n");
		}
		page.items().forEach((item) -> text.append(line(item.entry().composeWithoutSteps(), catalogs)).append('\n'));
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private String message(String key, Locale language) {
		return this.messages.getMessage(key, null, language);
	}

	private static String line(Entry entry, boolean catalogs) {
		String description = WHITE_SPACE.matcher(entry.description()).replaceAll(" ");
		return TerminalText.truncate(TerminalText.pad(entry.code(), CODE_COLUMNS) + ' '
				+ (catalogs ? entry.catalog() + ": " : "") + entry.message() + " - " + description);
	}

}
