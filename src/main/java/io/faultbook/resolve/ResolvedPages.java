package io.faultbook.resolve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.faultbook.code.CodeId;
import io.faultbook.pages.PageLanguage;
import io.faultbook.pages.PublicPages;
import io.faultbook.pages.ResolvedTextView;
import io.faultbook.snapshot.RenderedEntry;
import io.faultbook.snapshot.Snapshot;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Renders what a text says about errors as a page. */
@Component
class ResolvedPages {

	private static final MediaType MARKDOWN = new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8);

	private static final String NEAR = Confidence.APPROXIMATE.id();

	private static final int MAX_SUGGESTIONS = 5;

	/** The numbers of lines that are linked. */
	private static final int MAX_LINES = 10;

	private final PublicPages pages;

	ResolvedPages(PublicPages pages) {
		this.pages = pages;
	}

	byte[] render(Snapshot snapshot, Resolution resolution, String text, int firstLine, PageLanguage language) {
		MarkedLog log = new MarkedLog(Line.separate(text), firstLine, resolution.mentions(),
				snapshot.catalogs()::label);
		Map<Boolean, List<ResolvedTextView.Finding>> findings = resolution.findings()
			.stream()
			.flatMap((finding) -> finding(snapshot, finding, language.content()).stream())
			.collect(Collectors.partitioningBy((finding) -> finding.confidence().equals(NEAR)));
		List<ResolvedTextView.Unknown> unknown = resolution.unknown()
			.stream()
			.map((code) -> new ResolvedTextView.Unknown(code.code(), code.count(), firstLines(code),
					snapshot.index().nearestCodes(code.code(), Set.of(), MAX_SUGGESTIONS)))
			.toList();
		return this.pages.resolvedText(snapshot,
				new ResolvedTextView(log.parts(), log.ticks(), findings.getOrDefault(false, List.of()),
						findings.getOrDefault(true, List.of()), unknown, resolution.certainCount(),
						resolution.unknownCount(), resolution.lines(), text),
				language);
	}

	private static List<ResolvedTextView.Finding> finding(Snapshot snapshot, Finding finding, Locale language) {
		return snapshot.find(new CodeId(Objects.requireNonNull(finding.catalog()), finding.code())).map((code) -> {
			RenderedEntry entry = code.entryOrDefault(language);
			return new ResolvedTextView.Finding(entry.compose(), finding.confidence().id(), finding.count(),
					firstLines(finding), finding.because().text().strip(),
					new String(entry.representation(MARKDOWN).body(), StandardCharsets.UTF_8));
		}).stream().toList();
	}

	private static List<Integer> firstLines(Finding finding) {
		return finding.lines().stream().limit(MAX_LINES).toList();
	}

}
