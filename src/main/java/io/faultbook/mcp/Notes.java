package io.faultbook.mcp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import io.faultbook.lookup.CodePage;
import io.faultbook.resolve.Confidence;
import io.faultbook.resolve.ResolvedText;
import io.faultbook.snapshot.Entry;

import org.springframework.context.MessageSource;

/**
 * Writes what an assistant must tell about a result, so that nothing looks certain that
 * isn't.
 */
final class Notes {

	/** Of codes in one note, and of notes of one kind. */
	private static final int MAX_LISTED = 10;

	private final MessageSource messages;

	Notes(MessageSource messages) {
		this.messages = messages;
	}

	List<String> on(ResolvedText resolved, List<Ambiguity> ambiguities, List<Contradiction> contradictions,
			Locale language) {
		List<String> notes = new ArrayList<>();
		addUnknown(notes, resolved.unknown().stream().map(ResolvedText.Unknown::code).toList(), language);
		contradictions.stream()
			.limit(MAX_LISTED)
			.forEach((contradiction) -> notes.add(message("mcp.note.contradiction", language, contradiction.line(),
					contradiction.code(), contradiction.messageOf())));
		addAmbiguities(notes, ambiguities, language);
		addNearMatches(notes, resolved.findings(), language);
		addStates(notes, resolved.findings().stream().map(ResolvedText.Found::entry).toList(), language);
		if (resolved.omitted() > 0) {
			notes.add(message("resolve.omitted", language, resolved.omitted()));
		}
		if (resolved.findings().isEmpty() && resolved.unknown().isEmpty()) {
			notes.add(message("mcp.note.nothing", language));
		}
		return notes;
	}

	/**
	 * Write the notes on a search.
	 * @param entries those on the page
	 */
	List<String> on(CodePage found, List<Entry> entries, List<Ambiguity> ambiguities, Locale language) {
		List<String> notes = new ArrayList<>();
		addUnknown(notes, found.unknownCodes(), language);
		addAmbiguities(notes, ambiguities, language);
		if (found.approximate() && !entries.isEmpty()) {
			notes.add(message("mcp.note.approximate", language, codes(entries, (entry) -> true, language)));
		}
		addStates(notes, entries, language);
		if (found.total() == 0 && found.unknownCodes().isEmpty()) {
			notes.add(message("mcp.note.no-hits", language));
		}
		return notes;
	}

	private void addUnknown(List<String> notes, Collection<String> codes, Locale language) {
		if (!codes.isEmpty()) {
			notes.add(message("mcp.note.unknown", language, join(codes, language)));
		}
	}

	private void addAmbiguities(List<String> notes, List<Ambiguity> ambiguities, Locale language) {
		ambiguities.stream()
			.limit(MAX_LISTED)
			.forEach((ambiguity) -> notes.add(message("mcp.note.ambiguous", language, ambiguity.text(),
					join(ambiguity.candidates().stream().map(Ambiguity.Candidate::toString).toList(), language))));
	}

	private void addNearMatches(List<String> notes, List<ResolvedText.Found> findings, Locale language) {
		add("approximate", Confidence.APPROXIMATE, notes, findings, language);
		add("status", Confidence.STATUS, notes, findings, language);
	}

	private void add(String note, Confidence confidence, List<String> notes, List<ResolvedText.Found> findings,
			Locale language) {
		List<String> codes = findings.stream()
			.filter((finding) -> finding.confidence() == confidence)
			.map(ResolvedText.Found::code)
			.distinct()
			.toList();
		if (!codes.isEmpty()) {
			notes.add(message("mcp.note." + note, language, join(codes, language)));
		}
	}

	private void addStates(List<String> notes, List<Entry> entries, Locale language) {
		if (entries.stream().anyMatch(Entry::outdated)) {
			notes.add(message("mcp.note.outdated", language, codes(entries, Entry::outdated, language)));
		}
		if (entries.stream().anyMatch(Entry::retired)) {
			notes.add(message("mcp.note.retired", language, codes(entries, Entry::retired, language)));
		}
	}

	private String codes(List<Entry> entries, Predicate<Entry> condition, Locale language) {
		return join(entries.stream().filter(condition).map(Entry::code).distinct().toList(), language);
	}

	private String join(Collection<String> values, Locale language) {
		String list = String.join(message("text.list-separator", language), values.stream().limit(MAX_LISTED).toList());
		return (values.size() > MAX_LISTED) ? message("mcp.more", language, list, values.size() - MAX_LISTED) : list;
	}

	private String message(String key, Locale language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language);
	}

}
