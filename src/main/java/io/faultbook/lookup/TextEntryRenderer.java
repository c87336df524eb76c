package io.faultbook.lookup;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.faultbook.snapshot.Entry;
import io.faultbook.snapshot.EntryRenderer;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Renders an entry for a terminal with {@value TerminalText#COLUMNS} columns. */
@Component
@Order(2)
class TextEntryRenderer implements EntryRenderer {

	private final EntryLabels labels;

	TextEntryRenderer(EntryLabels labels) {
		this.labels = labels;
	}

	@Override
	public MediaType mediaType() {
		return new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
	}

	@Override
	public byte[] render(Entry entry, String heading) {
		Locale language = Locale.forLanguageTag(entry.language());
		StringBuilder text = new StringBuilder();
		String code = entry.code() + "  ";
		String indent = " ".repeat(code.length());
		for (String message : entry.allMessages()) {
			appendLine(text, TerminalText.wrap(message, text.isEmpty() ? code : indent, indent, language));
		}
		appendLine(text, indent + heading);
		appendLine(text, "");
		appendLine(text, TerminalText.wrap(entry.description(), "", "", language));
		appendLine(text, "");
		appendLine(text, this.labels.remediationHeading(entry));
		text.append(TerminalText.steps(entry.remediation(), language));
		appendLine(text, "");
		this.labels.advice(entry).forEach((line) -> appendLine(text, TerminalText.wrap(line, "", "", language)));
		appendLine(text, "");
		this.labels.links(entry)
			.forEach((url, label) -> appendLine(text, TerminalText.wrap(label + " <" + url + '>', "", "", language)));
		this.labels.notes(entry).forEach((note) -> appendLine(text, TerminalText.wrap(note, "", "", language)));
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void appendLine(StringBuilder text, String line) {
		text.append(line).append('\n');
	}

}
