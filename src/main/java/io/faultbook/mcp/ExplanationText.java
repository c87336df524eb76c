package io.faultbook.mcp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import io.faultbook.resolve.ResolvedText;
import io.faultbook.snapshot.Snapshot;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;

/** Writes an explanation as Markdown. */
final class ExplanationText {

	private static final MediaType MARKDOWN = new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8);

	/** The structured content has all. */
	private static final int MAX_ENTRIES = 20;

	private static final int MAX_QUOTE_LENGTH = 200;

	private final MessageSource messages;

	ExplanationText(MessageSource messages) {
		this.messages = messages;
	}

	String write(Explanation explanation, Snapshot snapshot, Locale language) {
		StringBuilder text = new StringBuilder();
		explanation.notes().forEach((note) -> text.append("- ").append(note).append('\n'));
		explanation.unknown().stream().limit(MAX_ENTRIES).forEach((unknown) -> {
			text.append("\n# ").append(unknown.code()).append("\n\n");
			text.append(message("resolve.unknown", language)).append('\n');
			if (!unknown.suggestions().isEmpty()) {
				text.append(message("resolve.similar", language,
						String.join(message("text.list-separator", language), unknown.suggestions())));
				text.append('\n');
			}
		});
		List<ResolvedText.Found> findings = explanation.findings();
		findings.stream().limit(MAX_ENTRIES).forEach((finding) -> append(finding, snapshot, text, language));
		int omitted = explanation.omitted() + Math.max(0, findings.size() - MAX_ENTRIES)
				+ Math.max(0, explanation.unknown().size() - MAX_ENTRIES);
		if (omitted > 0) {
			text.append('\n').append(message("resolve.omitted", language, omitted)).append('\n');
		}
		return text.toString().stripLeading();
	}

	private void append(ResolvedText.Found finding, Snapshot snapshot, StringBuilder text, Locale language) {
		snapshot.find(finding.entry().id()).ifPresent((code) -> {
			byte[] entry = code.entry(Locale.forLanguageTag(finding.entry().language()))
				.representation(MARKDOWN)
				.body();
			String quote = finding.because().text().strip();
			text.append('\n')
				.append(message("resolve.confidence." + finding.confidence().id(), language))
				.append("\n> ")
				.append(ToolArguments.wellFormed(quote.substring(0, Math.min(quote.length(), MAX_QUOTE_LENGTH))))
				.append("\n\n")
				.append(new String(entry, StandardCharsets.UTF_8).strip())
				.append('\n');
		});
	}

	private String message(String key, Locale language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

}
