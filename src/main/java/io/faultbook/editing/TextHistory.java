package io.faultbook.editing;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what stands and what was, from the database: what an editor sees is never old.
 */
@Component
@Transactional(readOnly = true, timeout = 3)
public class TextHistory {

	private final TextLoader texts;

	private final TextRevisions revisions;

	TextHistory(TextLoader texts, TextRevisions revisions) {
		this.texts = texts;
		this.revisions = revisions;
	}

	/**
	 * Read a code with all of its texts.
	 * @throws EditRejectedException if there is no such code
	 */
	public CodeTexts of(String code) {
		return this.texts.of(code).orElseThrow(() -> EditRejectedException.forUnknownCode(code));
	}

	/**
	 * Read revisions of a text, the newest first.
	 * @param number the number of the page, from 0
	 * @param size the number of revisions a page
	 * @throws EditRejectedException if there is no such code
	 */
	public Part of(TextKey key, int number, int size) {
		of(key.code());
		Page<TextRevision> page = this.revisions.findHistory(key.code(), key.tag(), PageRequest.of(number, size));
		return new Part(page.stream().map(TextRevision::row).toList(), page.getTotalElements());
	}

	/**
	 * Read one revision of a text; 0 is the source text.
	 * @throws EditRejectedException if there is no such code
	 */
	public Optional<HistoryRow> revision(TextKey key, int number) {
		CodeTexts code = of(key.code());
		return (number == 0) ? Optional.of(HistoryRow.ofSource(code.in(key.language())))
				: this.revisions.findByKey(new TextRevision.Key(key.code(), key.tag(), number)).map(TextRevision::row);
	}

	/**
	 * A part of a history.
	 *
	 * @param rows the revisions of this part
	 * @param total the number of all revisions
	 */
	public record Part(List<HistoryRow> rows, long total) {

		public Part {
			rows = List.copyOf(rows);
		}

	}

}
