package io.faultbook.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import io.faultbook.code.CodeId;
import io.faultbook.pages.ResolvedTextView.LogPart;
import io.faultbook.pages.ResolvedTextView.Piece;
import io.faultbook.pages.ResolvedTextView.Tick;
import io.faultbook.resolve.Resolution.Mention;
import org.jspecify.annotations.Nullable;

/** The lines of a text, with mentions marked, and long runs without mentions folded. */
final class MarkedLog {

	/** Further mentions aren't marked, so that browsers can display the page. */
	private static final int MAX_MENTIONS = 5_000;

	/** The number of lines before and after a marked line that aren't folded. */
	private static final int CONTEXT_LINES = 3;

	private static final int MIN_FOLDED_LINES = 4;

	private static final int MAX_TICKS = 200;

	private static final int TICK_SCALE = 1_000;

	private static final Comparator<Mention> BY_START = Comparator.comparingInt((mention) -> mention.because().start());

	private final List<String> lines;

	private final int firstLine;

	private final Function<CodeId, String> anchor;

	private final TreeMap<Integer, List<Mention>> marks = new TreeMap<>();

	/**
	 * Mark the mentions in a text.
	 * @param anchor returns the name that links the mention of a known code to its entry
	 */
	MarkedLog(List<String> lines, int firstLine, List<Mention> mentions, Function<CodeId, String> anchor) {
		this.lines = lines;
		this.firstLine = firstLine;
		this.anchor = anchor;
		mentions.stream()
			.limit(MAX_MENTIONS)
			.forEach((mention) -> this.marks.computeIfAbsent(mention.because().line(), (line) -> new ArrayList<>())
				.add(mention));
	}

	List<LogPart> parts() {
		List<LogPart> parts = new ArrayList<>();
		int start = this.firstLine;
		for (Map.Entry<Integer, List<Mention>> marked : this.marks.entrySet()) {
			int number = marked.getKey();
			addRun(start, number, start > this.firstLine, true, parts);
			parts.add(new LogPart(number, 1, true, false, pieces(line(number), marked.getValue()),
					this.marks.lowerKey(number), this.marks.higherKey(number)));
			start = number + 1;
		}
		addRun(start, this.firstLine + this.lines.size(), start > this.firstLine, false, parts);
		return parts;
	}

	/** Add a run of lines without marks, which may have context at its start and end. */
	private void addRun(int start, int end, boolean afterMark, boolean beforeMark, List<LogPart> parts) {
		int foldStart = start + (afterMark ? CONTEXT_LINES : 0);
		int foldEnd = end - (beforeMark ? CONTEXT_LINES : 0);
		if (foldEnd - foldStart < MIN_FOLDED_LINES) {
			addLines(start, end, false, parts);
			return;
		}
		addLines(start, foldStart, false, parts);
		addLines(foldStart, foldEnd, true, parts);
		addLines(foldEnd, end, false, parts);
	}

	private void addLines(int start, int end, boolean folded, List<LogPart> parts) {
		if (start < end) {
			String text = String.join("\n", this.lines.subList(start - this.firstLine, end - this.firstLine));
			parts.add(new LogPart(start, end - start, false, folded, List.of(new Piece(text, null)), null, null));
		}
	}

	private String line(int number) {
		return this.lines.get(number - this.firstLine);
	}

	private List<Piece> pieces(String line, List<Mention> mentions) {
		List<Piece> pieces = new ArrayList<>();
		int end = 0;
		for (Mention mention : mentions.stream().sorted(BY_START).toList()) {
			Because because = mention.because();
			if (because.start() >= end) {
				addPiece(line.substring(end, because.start()), null, pieces);
				addPiece(line.substring(because.start(), because.end()), anchor(mention), pieces);
				end = because.end();
			}
		}
		addPiece(line.substring(end), null, pieces);
		return pieces;
	}

	private String anchor(Mention mention) {
		return (mention.catalog() == null) ? mention.code()
				: this.anchor.apply(new CodeId(mention.catalog(), mention.code()));
	}

	private static void addPiece(String text, @Nullable String anchor, List<Piece> pieces) {
		if (!text.isEmpty()) {
			pieces.add(new Piece(text, anchor));
		}
	}

	/** The first marked line in each of equal parts of the text. */
	List<Tick> ticks() {
		List<Tick> ticks = new ArrayList<>();
		int step = Math.max(1, this.lines.size() / MAX_TICKS);
		Integer line = this.marks.isEmpty() ? null : this.marks.firstKey();
		while (line != null) {
			int offset = line - this.firstLine;
			ticks.add(new Tick(line, (int) ((long) offset * TICK_SCALE / this.lines.size())));
			line = this.marks.ceilingKey(this.firstLine + (offset / step + 1) * step);
		}
		return ticks;
	}

}
