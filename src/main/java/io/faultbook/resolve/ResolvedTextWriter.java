package io.faultbook.resolve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.faultbook.lookup.TerminalText;
import io.faultbook.snapshot.Entry;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what a text says about errors for a terminal, at most 80 columns wide. */
@Component
class ResolvedTextWriter {

	private static final int MAX_LINES = 10;

	private static final String INDENT = "  ";

	private final MessageSource messages;

	ResolvedTextWriter(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Write what a text says.
	 * @param catalogs whether to name the catalog of each code
	 */
	byte[] write(Resolution resolution, ResolvedText resolved, boolean catalogs, Locale language) {
		StringBuilder text = new StringBuilder();
		append(text, "", message("resolve.summary", language, resolution.lines(), resolution.certainCount(),
				resolution.nearMatches().size(), resolution.unknownCount()), language);
		for (ResolvedText.Unknown unknown : resolved.unknown()) {
			text.append('\n').append(unknown.code()).append('\n');
			append(text, INDENT, message("resolve.unknown", language), language);
			if (!unknown.suggestions().isEmpty()) {
				append(text, INDENT, message("resolve.similar", language, join(unknown.suggestions(), language)),
						language);
			}
			appendMentions(text, unknown.count(), unknown.lines(), unknown.because(), language);
		}
		for (ResolvedText.Found found : resolved.findings()) {
			appendFound(text, found, catalogs, language);
		}
		if (resolved.omitted() > 0) {
			text.append('\n');
			append(text, "", message("resolve.omitted", language, resolved.omitted()), language);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void appendFound(StringBuilder text, ResolvedText.Found found, boolean catalogs, Locale language) {
		Entry entry = found.entry();
		String code = (catalogs ? entry.id() : entry.code()) + INDENT;
		text.append('\n').append(TerminalText.wrap(entry.message(), code, " ".repeat(code.length()), language));
		text.append('\n');
		append(text, INDENT, message("resolve.confidence." + found.confidence().id(), language), language);
		appendMentions(text, found.count(), found.lines(), found.because(), language);
		append(text, INDENT, entry.description(), language);
		text.append(TerminalText.steps(entry.remediation(), language));
		if (entry.steps().isEmpty()) {
			append(text, INDENT, message("entry.no-remediation", language), language);
		}
		if (!entry.alsoIn().isEmpty()) {
			append(text, INDENT, message("entry.also-in", language, join(entry.alsoIn(), language)), language);
		}
	}

	private void appendMentions(StringBuilder text, int count, List<Integer> lines, Because because, Locale language) {
		String numbers = join(lines.stream().limit(MAX_LINES).map(String::valueOf).collect(Collectors.toList()),
				language) + ((count > MAX_LINES) ? message("resolve.more-lines", language) : "");
		append(text, INDENT, message("resolve.lines", language, count, numbers), language);
		text.append(TerminalText.truncate(INDENT + "> " + because.text().strip())).append('\n');
	}

	private String join(List<String> values, Locale language) {
		return String.join(message("text.list-separator", language), values);
	}

	private static void append(StringBuilder text, String indent, String paragraph, Locale language) {
		text.append(TerminalText.wrap(paragraph, indent, indent, language)).append('\n');
	}

	private String message(String key, Locale language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

}
