package io.faultbook.search;

/**
 * Optimal string alignment distance: insertions, deletions, substitutions, and swaps of
 * adjacent characters.
 */
final class EditDistance {

	private EditDistance() {
	}

	/** The time grows exponentially with the number of edits. */
	static boolean isWithin(String left, String right, int maxEdits) {
		return Math.abs(left.length() - right.length()) <= maxEdits && isWithin(left, 0, right, 0, maxEdits);
	}

	private static boolean isWithin(String left, int leftStart, String right, int rightStart, int maxEdits) {
		int i = leftStart;
		int j = rightStart;
		while (i < left.length() && j < right.length() && left.charAt(i) == right.charAt(j)) {
			i++;
			j++;
		}
		int leftRest = left.length() - i;
		int rightRest = right.length() - j;
		if (leftRest == 0 || rightRest == 0) {
			return leftRest + rightRest <= maxEdits;
		}
		if (maxEdits == 0) {
			return false;
		}
		boolean swapped = leftRest > 1 && rightRest > 1 && left.charAt(i) == right.charAt(j + 1)
				&& left.charAt(i + 1) == right.charAt(j);
		return isWithin(left, i + 1, right, j + 1, maxEdits - 1) || isWithin(left, i + 1, right, j, maxEdits - 1)
				|| isWithin(left, i, right, j + 1, maxEdits - 1)
				|| (swapped && isWithin(left, i + 2, right, j + 2, maxEdits - 1));
	}

	/** The number of typos allowed in a word of this length. */
	static int maxEdits(String word) {
		return (word.length() < 4) ? 0 : (word.length() < 6) ? 1 : 2;
	}

}
