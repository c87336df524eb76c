package io.faultbook.search;

/**
 * Compares words by their optimal string alignment distance: insertions, deletions,
 * substitutions and swaps of neighbours.
 */
final class EditDistance {

	private EditDistance() {
	}

	/** Whether the distance is at most a given one, which must be small. */
	static boolean isWithin(String left, String right, int edits) {
		return Math.abs(left.length() - right.length()) <= edits && isWithin(left, 0, right, 0, edits);
	}

	private static boolean isWithin(String left, int leftStart, String right, int rightStart, int edits) {
		int i = leftStart;
		int j = rightStart;
		while (i < left.length() && j < right.length() && left.charAt(i) == right.charAt(j)) {
			i++;
			j++;
		}
		int leftRest = left.length() - i;
		int rightRest = right.length() - j;
		if (leftRest == 0 || rightRest == 0) {
			return leftRest + rightRest <= edits;
		}
		if (edits == 0) {
			return false;
		}
		boolean swapped = leftRest > 1 && rightRest > 1 && left.charAt(i) == right.charAt(j + 1)
				&& left.charAt(i + 1) == right.charAt(j);
		return isWithin(left, i + 1, right, j + 1, edits - 1) || isWithin(left, i + 1, right, j, edits - 1)
				|| isWithin(left, i, right, j + 1, edits - 1)
				|| (swapped && isWithin(left, i + 2, right, j + 2, edits - 1));
	}

	/** The largest distance at which a word is still taken for another. */
	static int allowed(String word) {
		return (word.length() < 4) ? 0 : (word.length() < 6) ? 1 : 2;
	}

}
