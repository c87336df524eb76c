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

	byte[] write(CodePage page, Locale language) {
		StringBuilder text = new StringBuilder();
		if (page.approximate() && !page.items().isEmpty()) {
			String note = this.messages.getMessage("page.list.approximate.title", null, language) + ' '
					+ this.messages.getMessage("page.list.approximate", null, language);
			text.append(TerminalText.wrap(note, "", "", language)).append("\n\n");
		}
		page.items().forEach((item) -> text.append(line(item.entry().composeWithoutSteps())).append('\n'));
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String line(Entry entry) {
		String description = WHITE_SPACE.matcher(entry.description()).replaceAll(" ");
		return TerminalText
			.truncate(TerminalText.pad(entry.code(), CODE_COLUMNS) + ' ' + entry.message() + " - " + description);
	}

}
