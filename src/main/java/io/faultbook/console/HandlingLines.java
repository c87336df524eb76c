package io.faultbook.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.faultbook.editing.CodeDetails;
import io.faultbook.editing.Handling;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What programs need to know, and details of codes, as lines of text for people. */
@Component
class HandlingLines {

	private final MessageSource messages;

	HandlingLines(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Convert JSON to lines.
	 * @param json null if nothing is known
	 */
	String ofJson(@Nullable String json, Locale reader) {
		return (json != null) ? of(Handling.of(json), reader) : "";
	}

	String of(Handling handling, Locale reader) {
		List<String> lines = new ArrayList<>();
		if (handling.retry() != null) {
			lines.add(message(reader, "console.retry.line", message(reader, "entry.retry." + handling.retry().id())));
		}
		if (!handling.actors().isEmpty()) {
			List<String> actors = handling.actors()
				.stream()
				.map((actor) -> message(reader, "entry.actor." + actor.id()))
				.toList();
			lines.add(message(reader, "entry.actors", String.join(message(reader, "text.list-separator"), actors)));
		}
		if (handling.httpStatus() != null) {
			lines.add(message(reader, "console.http-status.line", handling.httpStatus().toString()));
		}
		handling.links()
			.forEach((link) -> lines
				.add(message(reader, "entry.link", message(reader, "entry.rel." + link.rel().id()), link.title()) + " <"
						+ link.url() + '>'));
		return String.join("\n", lines);
	}

	/** Convert details of a code; what is null is left out. */
	String of(CodeDetails details, Locale reader) {
		List<String> lines = new ArrayList<>();
		if (details.message() != null) {
			lines.add(message(reader, "console.details.message", details.message()));
		}
		if (details.category() != null) {
			lines.add(message(reader, "console.details.category", details.category()));
		}
		if (details.related() != null) {
			lines.add(message(reader, "entry.related",
					String.join(message(reader, "text.list-separator"), details.related())));
		}
		if (details.retired() != null) {
			lines.add(message(reader, details.retired() ? "page.retired" : "console.details.not-retired"));
		}
		return String.join("\n", lines);
	}

	private String message(Locale reader, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, reader);
	}

}
