package io.faultbook.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.faultbook.code.CodeId;
import io.faultbook.lookup.ContentPreferences;
import io.faultbook.snapshot.Snapshot;
import io.faultbook.unknowncode.UnknownCodeCounter;

import org.springframework.stereotype.Component;

/** Finds and explains the codes in a text, and counts those that no catalog has. */
@Component
public final class TextExplainer {

	private final UnknownCodeCounter counter;

	TextExplainer(UnknownCodeCounter counter) {
		this.counter = counter;
	}

	/**
	 * Explain a text. A code that several catalogs have is explained for each of them.
	 * @param catalogs the names of the catalogs to consider; empty for all
	 */
	public ResolvedText explain(String text, Snapshot snapshot, Set<String> catalogs, ContentPreferences preferences) {
		Locale language = preferences.language(snapshot.languages());
		Resolution resolution = resolve(text, 1,
				new TextResolver(snapshot.index(), UnaryOperator.identity(), catalogs, language, 1));
		return new EntryFinder(snapshot, catalogs, preferences).find(resolution);
	}

	/**
	 * Find the codes in a text. A code that several catalogs have is that of the default
	 * catalog, if it is one of them.
	 */
	Resolution resolve(String text, int firstLine, Snapshot snapshot, Set<String> catalogs, Locale language) {
		UnaryOperator<List<CodeId>> preferred = snapshot.catalogs()::preferred;
		return resolve(text, firstLine, new TextResolver(snapshot.index(), preferred, catalogs, language, firstLine));
	}

	/** Counts whole lines, because the counter omits personal data by its context. */
	private Resolution resolve(String text, int firstLine, TextResolver resolver) {
		Resolution resolution = resolver.resolve(text);
		if (!resolution.unknown().isEmpty()) {
			List<String> lines = Line.separate(text);
			resolution.unknown()
				.stream()
				.map((unknown) -> unknown.because().line())
				.distinct()
				.forEach((line) -> this.counter.countSearch(lines.get(line - firstLine)));
		}
		return resolution;
	}

}
