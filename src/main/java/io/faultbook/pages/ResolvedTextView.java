package io.faultbook.pages;

import java.util.List;

import io.faultbook.snapshot.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The model of the page that shows the codes in a text.
 *
 * @param log the text, with the codes marked
 * @param ticks the positions of marked lines in the overview
 * @param findings the codes of the catalog
 * @param near the near matches
 * @param unknown the codes that no catalog has
 * @param foundCount the number of findings, including those that aren't listed
 * @param unknownCount the number of unknown codes, including those that aren't listed
 * @param lines the number of lines
 * @param text the whole text
 */
public record ResolvedTextView(List<LogPart> log, List<Tick> ticks, List<Finding> findings, List<Finding> near,
		List<Unknown> unknown, int foundCount, int unknownCount, int lines, String text) {

	public ResolvedTextView {
		log = List.copyOf(log);
		ticks = List.copyOf(ticks);
		findings = List.copyOf(findings);
		near = List.copyOf(near);
		unknown = List.copyOf(unknown);
	}

	public int omitted() {
		return this.foundCount - this.findings.size() + this.unknownCount - this.unknown.size();
	}

	/**
	 * A marked line, or a run of lines without marks.
	 *
	 * @param firstLine the number of the first line
	 * @param lineCount the number of lines
	 * @param folded whether the lines are hidden at first
	 * @param pieces the text; a run has a single piece
	 * @param previous the number of the marked line before this one, or null
	 * @param next the number of the marked line after this one, or null
	 */
	public record LogPart(int firstLine, int lineCount, boolean marked, boolean folded, List<Piece> pieces,
			@Nullable Integer previous, @Nullable Integer next) {

		public LogPart {
			pieces = List.copyOf(pieces);
		}

	}

	/**
	 * A part of a line.
	 *
	 * @param anchor identifies the finding that this part mentions, or null
	 */
	public record Piece(String text, @Nullable String anchor) {

	}

	/**
	 * A marked line in the overview.
	 *
	 * @param position its position, from 0 to 1,000
	 */
	public record Tick(int line, int position) {

	}

	/**
	 * A code of the catalog that the text mentions.
	 *
	 * @param confidence the name of the confidence in the messages
	 * @param lines the numbers of the first lines that mention it
	 * @param quote the part of the text that mentions it
	 * @param markdown the entry as Markdown
	 */
	public record Finding(Entry entry, String confidence, int count, List<Integer> lines, String quote,
			String markdown) {

		public Finding {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * A code that no catalog has.
	 *
	 * @param suggestions similar codes
	 */
	public record Unknown(String code, int count, List<Integer> lines, List<String> suggestions) {

		public Unknown {
			lines = List.copyOf(lines);
			suggestions = List.copyOf(suggestions);
		}

	}

}
