package io.faultbook.editing;

import java.util.List;
import java.util.Optional;

import io.faultbook.code.CodeId;

import io.faultbook.code.CodeId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads texts and their revisions from the database, which may be newer than the
 * snapshot.
 */
@Component
@Transactional(readOnly = true, timeout = 3)
public class TextHistory {

	private final TextLoader loader;

	private final TextRevisions revisions;

	private final SourceLayer sourceLayer;

	TextHistory(TextLoader loader, TextRevisions revisions, SourceLayer sourceLayer) {
		this.loader = loader;
		this.revisions = revisions;
		this.sourceLayer = sourceLayer;
	}

	/**
	 * Read a code with its texts in all languages.
	 * @throws EditRejectedException if the code is unknown
	 */
	public CodeTexts code(CodeId id) {
		return this.loader.load(id).orElseThrow(() -> EditRejectedException.forUnknownCode(id.code()));
	}

	/**
	 * Read a page of the revisions of a text, newest first.
	 * @param number the number of the page, from 0
	 * @param size the number of revisions per page
	 * @throws EditRejectedException if the code is unknown
	 */
	public HistoryPage page(TextKey key, int number, int size) {
		code(key.id());
		Page<TextRevision> revisions = this.revisions.findHistory(key.id().catalog(), key.id().code(), key.tag(),
				PageRequest.of(number, size));
		return new HistoryPage(revisions.stream().map(TextRevision::toHistoryRow).toList(),
				revisions.getTotalElements());
	}

	/**
	 * Read one revision of a text; 0 is the source text.
	 * @throws EditRejectedException if the code is unknown
	 */
	public Optional<HistoryRow> revision(TextKey key, int number) {
		CodeTexts code = code(key.id());
		return (number == 0) ? Optional.of(HistoryRow.ofSource(code.text(key.language())))
				: this.revisions.findByKey(TextRevision.Key.of(key, number)).map(TextRevision::toHistoryRow);
	}

	/** Read what the effective text was based on when it was written. */
	public TextBasis basis(TextKey key) {
		CodeId id = key.id();
		return this.revisions.findNewestByCode(id.catalog(), id.code())
			.stream()
			.filter((revision) -> revision.language().equals(key.language())
					&& revision.kind() != TextRevision.Kind.WITHDRAWAL)
			.map((revision) -> new TextBasis(revision.base(), revision.original()))
			.findFirst()
			.orElseGet(() -> this.sourceLayer.texts(id)
				.stream()
				.filter((row) -> row.language().equals(key.language()))
				.map((row) -> new TextBasis(row.text().content(), row.original()))
				.findFirst()
				.orElse(new TextBasis(null, null)));
	}

	/**
	 * What a text is based on. If it is different now, the text is outdated.
	 *
	 * @param source the source text that an edit overrides
	 * @param original the text in the source language; null if it isn't known
	 */
	public record TextBasis(@Nullable TextContent source, @Nullable TextContent original) {

	}

	/**
	 * Read a page of what editors did, newest first.
	 * @param number the number of the page, from 0
	 * @param size the number of changes per page
	 */
	public ActivityPage activity(Activity.Filter filter, int number, int size) {
		Page<TextRevision> revisions = this.revisions.findActivity(filter.catalog(), filter.code(), filter.editor(),
				filter.start(), filter.end(), PageRequest.of(number, size));
		return new ActivityPage(revisions.stream().map(Activity::of).toList(), revisions.getTotalElements());
	}

	/** The names of everyone who ever edited something, sorted. */
	public List<String> editors() {
		return this.revisions.findEditors();
	}

	/**
	 * A page of what editors did.
	 *
	 * @param total the number of changes on all pages
	 */
	public record ActivityPage(List<Activity> content, long total) {

		public ActivityPage {
			content = List.copyOf(content);
		}

	}

	/**
	 * A page of a history.
	 *
	 * @param total the number of revisions on all pages
	 */
	public record HistoryPage(List<HistoryRow> rows, long total) {

		public HistoryPage {
			rows = List.copyOf(rows);
		}

	}

}
