package io.faultbook.search;

/**
 * Which letters a word has, one bit for all that agree in their last six: a glance that
 * rules most words out before they are compared.
 */
final class Letters {

	private Letters() {
	}

	static long of(String word) {
		long letters = 0;
		for (int i = 0; i < word.length(); i++) {
			letters |= 1L << word.charAt(i);
		}
		return letters;
	}

	/** False only if there are more typing errors between two words than so many. */
	static boolean mayBeWithin(long left, long right, int errors) {
		return Long.bitCount(left & ~right) <= errors && Long.bitCount(right & ~left) <= errors;
	}

}
