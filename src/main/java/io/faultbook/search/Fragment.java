package io.faultbook.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a text around the first place that matches, with the marks moved along.
 *
 * @param text the piece, an ellipsis where something was left out
 * @param marks the matching places in the piece
 */
record Fragment(String text, List<Match.Mark> marks) {

	private static final int MAX_LENGTH = 160;

	private static final int LEAD = 40;

	private static final String ELLIPSIS = "…";

	Fragment {
		marks = List.copyOf(marks);
	}

	static Fragment around(List<Match.Mark> marks, String text) {
		if (text.length() <= MAX_LENGTH) {
			return new Fragment(text, marks);
		}
		int start = border(text, Math.max(0, Math.min(marks.get(0).start() - LEAD, text.length() - MAX_LENGTH)));
		int end = border(text, Math.min(text.length(), start + MAX_LENGTH));
		String before = (start > 0) ? ELLIPSIS : "";
		String after = (end < text.length()) ? ELLIPSIS : "";
		int shift = before.length() - start;
		List<Match.Mark> inside = marks.stream()
			.filter((mark) -> mark.start() >= start && mark.end() <= end)
			.map((mark) -> new Match.Mark(mark.start() + shift, mark.end() + shift))
			.toList();
		return new Fragment(before + text.substring(start, end) + after, inside);
	}

	/** The offset itself, or one less if it would cut a surrogate pair in two. */
	private static int border(String text, int offset) {
		boolean inside = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
				&& Character.isHighSurrogate(text.charAt(offset - 1));
		return inside ? offset - 1 : offset;
	}

	Match match(String field, @Nullable String language) {
		return new Match(field, language, this.text, this.marks);
	}

}
