package io.faultbook.resolve;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.faultbook.code.CodeId;
import io.faultbook.lookup.ContentPreferences;
import io.faultbook.snapshot.Snapshot;

/** Adds the entries to the findings of a text, and suggestions to its unknown codes. */
final class EntryFinder {

	private static final int MAX_SUGGESTIONS = 5;

	private final Snapshot snapshot;

	private final Set<String> catalogs;

	private final ContentPreferences preferences;

	EntryFinder(Snapshot snapshot, Set<String> catalogs, ContentPreferences preferences) {
		this.snapshot = snapshot;
		this.catalogs = Set.copyOf(catalogs);
		this.preferences = preferences;
	}

	ResolvedText find(Resolution resolution) {
		return new ResolvedText(resolution.findings().stream().flatMap((finding) -> found(finding).stream()).toList(),
				resolution.unknown().stream().map(this::unknown).toList(), resolution.omitted(), resolution.lines());
	}

	private Optional<ResolvedText.Found> found(Finding finding) {
		String catalog = Objects.requireNonNull(finding.catalog());
		return this.snapshot.find(new CodeId(catalog, finding.code()))
			.map((code) -> new ResolvedText.Found(finding.code(), catalog, finding.confidence(), finding.count(),
					finding.lines(), finding.because(),
					code.entry(this.preferences.language(code.languages())).compose()));
	}

	private ResolvedText.Unknown unknown(Finding finding) {
		List<String> suggestions = this.snapshot.index().nearestCodes(finding.code(), this.catalogs, MAX_SUGGESTIONS);
		return new ResolvedText.Unknown(finding.code(), finding.count(), finding.lines(), finding.because(),
				suggestions);
	}

}
