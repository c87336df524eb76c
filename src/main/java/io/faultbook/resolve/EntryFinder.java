package io.faultbook.resolve;

import java.util.List;

import io.faultbook.code.Catalogs;
import io.faultbook.lookup.ContentPreferences;
import io.faultbook.snapshot.RenderedCode;
import io.faultbook.snapshot.Snapshot;

/** Adds the entries to the findings of a text, and suggestions to its unknown codes. */
final class EntryFinder {

	private static final int MAX_SUGGESTIONS = 5;

	private final Snapshot snapshot;

	private final ContentPreferences preferences;

	EntryFinder(Snapshot snapshot, ContentPreferences preferences) {
		this.snapshot = snapshot;
		this.preferences = preferences;
	}

	ResolvedText find(Resolution resolution) {
		return new ResolvedText(
				resolution.findings()
					.stream()
					.flatMap((
							finding) -> this.snapshot.find(finding.code()).stream().map((code) -> found(finding, code)))
					.toList(),
				resolution.unknown().stream().map(this::unknown).toList(), resolution.omitted(), resolution.lines());
	}

	private ResolvedText.Found found(Finding finding, RenderedCode code) {
		return new ResolvedText.Found(finding.code(), Catalogs.BUILT_IN, finding.confidence(), finding.count(),
				finding.lines(), finding.because(), code.entry(this.preferences.language(code.languages())).compose());
	}

	private ResolvedText.Unknown unknown(Finding finding) {
		List<String> suggestions = this.snapshot.index().nearestCodes(finding.code(), MAX_SUGGESTIONS);
		return new ResolvedText.Unknown(finding.code(), finding.count(), finding.lines(), finding.because(),
				suggestions);
	}

}
