package io.faultbook.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a text around its first mark.
 *
 * @param text the part, with an ellipsis where text was cut off
 * @param marks the marks, relative to the start of the part
 */
record Fragment(String text, List<Match.Mark> marks) {

	private static final int MAX_LENGTH = 160;

	private static final int CONTEXT_BEFORE = 40;

	private static final String ELLIPSIS = "…";

	Fragment {
		marks = List.copyOf(marks);
	}

	static Fragment around(List<Match.Mark> marks, String text) {
		if (text.length() <= MAX_LENGTH) {
			return new Fragment(text, marks);
		}
		int start = characterBoundary(text,
				Math.max(0, Math.min(marks.get(0).start() - CONTEXT_BEFORE, text.length() - MAX_LENGTH)));
		int end = characterBoundary(text, Math.min(text.length(), start + MAX_LENGTH));
		String before = (start > 0) ? ELLIPSIS : "";
		String after = (end < text.length()) ? ELLIPSIS : "";
		int shift = before.length() - start;
		List<Match.Mark> shifted = marks.stream()
			.filter((mark) -> mark.start() >= start && mark.end() <= end)
			.map((mark) -> new Match.Mark(mark.start() + shift, mark.end() + shift))
			.toList();
		return new Fragment(before + text.substring(start, end) + after, shifted);
	}

	/** Move an offset that would split a surrogate pair. */
	private static int characterBoundary(String text, int offset) {
		boolean splitsPair = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
				&& Character.isHighSurrogate(text.charAt(offset - 1));
		return splitsPair ? offset - 1 : offset;
	}

	Match toMatch(String field, @Nullable String language) {
		return new Match(field, language, this.text, this.marks);
	}

}
