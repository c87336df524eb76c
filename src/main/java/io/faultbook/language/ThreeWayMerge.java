package io.faultbook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * Two changes of the same text, merged line by line (diff3). Changes of neighboring lines
 * don't overlap, because each line is a paragraph or a step.
 *
 * @param hunks consecutive lines of all three texts, in reading order
 * @see <a href="https://www.cis.upenn.edu/~bcpierce/papers/diff3-short.pdf">A Formal
 * Investigation of Diff3</a>
 */
public record ThreeWayMerge(List<Hunk> hunks) {

	/** Comparing longer texts takes too long. */
	private static final int MAX_LINES = 2_000;

	public ThreeWayMerge {
		hunks = List.copyOf(hunks);
	}

	public static ThreeWayMerge of(String base, String mine, String theirs) {
		List<String> lines = lines(base);
		List<String> myLines = lines(mine);
		List<String> theirLines = lines(theirs);
		if (Math.max(lines.size(), Math.max(myLines.size(), theirLines.size())) > MAX_LINES) {
			return new ThreeWayMerge(List.of(new Hunk(text(lines), text(myLines), text(theirLines))));
		}
		return merge(lines, new Side(lines, myLines), new Side(lines, theirLines));
	}

	private static ThreeWayMerge merge(List<String> lines, Side mySide, Side theirSide) {
		List<Hunk> hunks = new ArrayList<>();
		int position = 0;
		while (position < lines.size() || mySide.hasNext() || theirSide.hasNext()) {
			int start = Math.min(mySide.nextStart(lines.size()), theirSide.nextStart(lines.size()));
			if (position < start) {
				String unchanged = text(lines.subList(position, start));
				hunks.add(new Hunk(unchanged, unchanged, unchanged));
			}
			if (!mySide.hasNext() && !theirSide.hasNext()) {
				break;
			}
			int end = start;
			while (mySide.touches(start, end) || theirSide.touches(start, end)) {
				end = Math.max(mySide.touches(start, end) ? mySide.take() : end,
						theirSide.touches(start, end) ? theirSide.take() : end);
			}
			hunks.add(new Hunk(text(lines.subList(start, end)), text(mySide.cut(start, end)),
					text(theirSide.cut(start, end))));
			position = end;
		}
		return new ThreeWayMerge(hunks);
	}

	private static List<String> lines(String text) {
		return (text + '\n').lines().map((line) -> line + '\n').toList();
	}

	private static String text(List<String> lines) {
		return String.join("", lines);
	}

	/** The merged text. Where changes overlap, it has mine. */
	public String merged() {
		String text = this.hunks.stream().map(Hunk::merged).collect(Collectors.joining());
		return text.isEmpty() ? text : text.substring(0, text.length() - 1);
	}

	public boolean hasChanges() {
		return this.hunks.stream().anyMatch((hunk) -> hunk.isMine() || hunk.isTheirs());
	}

	public boolean hasOverlap() {
		return this.hunks.stream().anyMatch(Hunk::isOverlap);
	}

	/** Consecutive lines, each with its line ending. */
	public record Hunk(String base, String mine, String theirs) {

		public boolean isMine() {
			return !this.mine.equals(this.base);
		}

		public boolean isTheirs() {
			return !this.theirs.equals(this.base);
		}

		/** Whether both changed the lines, differently. */
		public boolean isOverlap() {
			return isMine() && isTheirs() && !this.mine.equals(this.theirs);
		}

		String merged() {
			return isMine() ? this.mine : this.theirs;
		}

		public WordDiff myDiff() {
			return WordDiff.of(this.base, this.mine);
		}

		public WordDiff theirDiff() {
			return WordDiff.of(this.base, this.theirs);
		}

	}

	/** One of the two changes, read from its start. */
	private static final class Side {

		private final List<String> lines;

		private final List<Change> changes = new ArrayList<>();

		private int next;

		/** The number of lines added so far, minus those removed. */
		private int offset;

		/** The offset before the changes that were taken since the last cut. */
		private int cutOffset;

		Side(List<String> base, List<String> lines) {
			this.lines = lines;
			for (AbstractDelta<String> delta : DiffUtils.diff(base, lines).getDeltas()) {
				int start = delta.getSource().getPosition();
				int removed = delta.getSource().size();
				if (removed == delta.getTarget().size()) {
					IntStream.range(start, start + removed).forEach((line) -> this.changes.add(new Change(line, 1, 1)));
				}
				else {
					this.changes.add(new Change(start, removed, delta.getTarget().size()));
				}
			}
		}

		boolean hasNext() {
			return this.next < this.changes.size();
		}

		int nextStart(int none) {
			return hasNext() ? this.changes.get(this.next).start() : none;
		}

		/**
		 * Whether the next change overlaps lines of the base, or is where they start. An
		 * insertion also touches the lines before it.
		 */
		boolean touches(int start, int end) {
			if (!hasNext()) {
				return false;
			}
			Change change = this.changes.get(this.next);
			return change.start() == start || change.start() < end || (change.removed() == 0 && change.start() == end);
		}

		/** Take the next change, and return where it ends in the base. */
		int take() {
			Change change = this.changes.get(this.next++);
			this.offset += change.added() - change.removed();
			return change.start() + change.removed();
		}

		/** The lines of this side that replace lines of the base. */
		List<String> cut(int start, int end) {
			List<String> cut = this.lines.subList(start + this.cutOffset, end + this.offset);
			this.cutOffset = this.offset;
			return cut;
		}

	}

	/**
	 * Lines of the base that were replaced. If as many were added, each line is a change.
	 */
	private record Change(int start, int removed, int added) {
	}

}
