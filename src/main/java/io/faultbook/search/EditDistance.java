package io.faultbook.search;

/** The number of typing errors between two words: optimal string alignment distance. */
final class EditDistance {

	private EditDistance() {
	}

	/**
	 * Count insertions, deletions, substitutions and swaps of neighbours. Meant for
	 * words: the cost is the product of the lengths.
	 */
	static int between(String left, String right) {
		int[][] cost = new int[left.length() + 1][right.length() + 1];
		for (int i = 0; i <= left.length(); i++) {
			for (int j = 0; j <= right.length(); j++) {
				cost[i][j] = (i == 0 || j == 0) ? i + j : cheapest(cost, left, right, i, j);
			}
		}
		return cost[left.length()][right.length()];
	}

	/**
	 * Whether there are so many errors at most. What is alike at both ends is passed
	 * over, and it ends as soon as there are more.
	 */
	static boolean isWithin(String left, String right, int errors) {
		if (Math.abs(left.length() - right.length()) > errors) {
			return false;
		}
		int shorter = Math.min(left.length(), right.length());
		int start = 0;
		while (start < shorter && left.charAt(start) == right.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < shorter - start
				&& left.charAt(left.length() - 1 - end) == right.charAt(right.length() - 1 - end)) {
			end++;
		}
		return isWithin(left, start, left.length() - end, right, start, right.length() - end, errors);
	}

	/** By trial: as few errors are allowed as a word may have, so there are few ways. */
	private static boolean isWithin(String left, int i, int leftEnd, String right, int j, int rightEnd, int errors) {
		int x = i;
		int y = j;
		while (x < leftEnd && y < rightEnd && left.charAt(x) == right.charAt(y)) {
			x++;
			y++;
		}
		int leftRest = leftEnd - x;
		int rightRest = rightEnd - y;
		if (leftRest == 0 || rightRest == 0) {
			return leftRest + rightRest <= errors;
		}
		if (errors == 0) {
			return false;
		}
		boolean swapped = leftRest > 1 && rightRest > 1 && left.charAt(x) == right.charAt(y + 1)
				&& left.charAt(x + 1) == right.charAt(y);
		return isWithin(left, x + 1, leftEnd, right, y + 1, rightEnd, errors - 1)
				|| isWithin(left, x + 1, leftEnd, right, y, rightEnd, errors - 1)
				|| isWithin(left, x, leftEnd, right, y + 1, rightEnd, errors - 1)
				|| (swapped && isWithin(left, x + 2, leftEnd, right, y + 2, rightEnd, errors - 1));
	}

	private static int cheapest(int[][] cost, String left, String right, int i, int j) {
		int substitution = (left.charAt(i - 1) == right.charAt(j - 1)) ? 0 : 1;
		int cheapest = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + substitution);
		boolean swap = i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2)
				&& left.charAt(i - 2) == right.charAt(j - 1);
		return swap ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
	}

	/** How many errors a word of a length may have and still be taken for another. */
	static int allowed(String word) {
		return (word.length() < 4) ? 0 : (word.length() < 6) ? 1 : 2;
	}

}
