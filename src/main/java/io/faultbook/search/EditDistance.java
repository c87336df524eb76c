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
