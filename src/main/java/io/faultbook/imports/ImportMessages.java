package io.faultbook.imports;

import java.util.List;
import java.util.Locale;

import io.faultbook.table.Problem;
import io.faultbook.table.format.Detection;
import io.faultbook.table.format.UnreadableTableException;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was detected, and what is wrong, in the language of the reader. */
@Component
final class ImportMessages {

	private final MessageSource messages;

	ImportMessages(MessageSource messages) {
		this.messages = messages;
	}

	String reason(Detection<?> detection, Locale language) {
		return message("import.reason." + detection.reason().id(), detection.evidence(), language);
	}

	String problem(Problem problem, Locale language) {
		return message("import.problem." + problem.kind().id(), problem.arguments(), language);
	}

	String unreadable(UnreadableTableException ex, Locale language) {
		return message("import.unreadable." + ex.key(), ex.arguments(), language);
	}

	private String message(String key, List<?> arguments, Locale language) {
		Object[] values = arguments.stream().map(String::valueOf).toArray();
		return this.messages.getMessage(key, values, language);
	}

}
