package io.faultbook.lookup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.faultbook.pages.LanguageLink;
import io.faultbook.snapshot.Entry;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The localized labels and notes of an entry in its text formats. */
@Component
class EntryLabels {

	private final MessageSource messages;

	EntryLabels(MessageSource messages) {
		this.messages = messages;
	}

	String remediationHeading(Entry entry) {
		return message(entry, (entry.remediation() != null) ? "entry.remediation" : "entry.no-remediation");
	}

	/** Whether to retry, and who can fix the cause. */
	List<String> advice(Entry entry) {
		List<String> advice = new ArrayList<>();
		if (entry.retry() != null) {
			advice.add(message(entry, "entry.retry." + entry.retry().id()));
		}
		addList(advice, entry, "entry.actors",
				entry.actors().stream().map((actor) -> message(entry, "entry.actor." + actor.id())).toList());
		return advice;
	}

	/** The URL of the entry, if it is absolute, and the pages about it, by their URLs. */
	Map<String, String> links(Entry entry) {
		Map<String, String> links = new LinkedHashMap<>();
		entry.links()
			.forEach((link) -> links.put(link.url(),
					message(entry, "entry.link", message(entry, "entry.rel." + link.rel().id()), link.title())));
		if (!entry.url().startsWith("/")) {
			links.put(entry.url(), message(entry, "entry.url"));
		}
		return links;
	}

	List<String> notes(Entry entry) {
		List<String> notes = new ArrayList<>();
		addList(notes, entry, "entry.aliases", entry.aliases());
		addList(notes, entry, "entry.related", entry.related());
		addList(notes, entry, "entry.also-in", entry.alsoIn());
		entry.fallbacks().values().stream().findFirst().ifPresent((tag) -> {
			String remediationLanguage = LanguageLink.name(Locale.forLanguageTag(tag), language(entry));
			notes.add(message(entry, "entry.fallback", remediationLanguage));
		});
		if (entry.outdated()) {
			notes.add(message(entry, "entry.outdated"));
		}
		if (entry.retired()) {
			notes.add(message(entry, "entry.retired"));
		}
		if (entry.handlingOrigin() != null) {
			notes.add(message(entry, "entry.handling-origin"));
		}
		notes.add(message(entry, "entry.origin." + entry.origin().id(), entry.updatedAt().toString().substring(0, 10)));
		return notes;
	}

	private void addList(List<String> notes, Entry entry, String key, List<String> values) {
		if (!values.isEmpty()) {
			notes.add(message(entry, key, String.join(message(entry, "text.list-separator"), values)));
		}
	}

	private String message(Entry entry, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language(entry));
	}

	private static Locale language(Entry entry) {
		return Locale.forLanguageTag(entry.language());
	}

}
